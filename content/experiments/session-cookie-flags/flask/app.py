from flask import Flask, session
from werkzeug.middleware.dispatcher import DispatcherMiddleware

app = Flask(__name__)
app.config["SECRET_KEY"] = "only for this experiment"

hardened = Flask("hardened")
hardened.config.update(
    SECRET_KEY="only for this experiment",
    SESSION_COOKIE_NAME="hardened",
    SESSION_COOKIE_SECURE=True,
    SESSION_COOKIE_SAMESITE="Lax",
)

keyless = Flask("keyless")


@app.get("/in")
@hardened.get("/in")
@keyless.get("/in")
def log_in():
    session["user"] = "ada"
    return "in"


@app.get("/untouched")
def untouched():
    return "nothing stored"


app.wsgi_app = DispatcherMiddleware(
    app.wsgi_app,
    {"/hardened": hardened, "/keyless": keyless},
)
