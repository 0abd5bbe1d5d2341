from flask import Flask, session

app = Flask(__name__)
app.config.update(
    SECRET_KEY="only for this experiment",
    SESSION_COOKIE_SECURE=True,
    SESSION_COOKIE_SAMESITE="Lax",
    TRUSTED_HOSTS=["shop.example"],
)


@app.before_request
def note():
    session["seen"] = True


@app.after_request
def stay_on_https(response):
    response.headers["Strict-Transport-Security"] = "max-age=3600"
    return response


@app.get("/")
def home():
    return "hello"
