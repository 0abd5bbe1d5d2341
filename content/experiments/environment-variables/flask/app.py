from flask import Flask, session

app = Flask(__name__)
app.config.from_prefixed_env()

keyless = Flask("keyless")


@app.get("/login")
@keyless.get("/login")
def login():
    session["user"] = "ada"
    return "logged in"


def taken():
    names = ("SECRET_KEY", "MAX_CONTENT_LENGTH", "MAIL", "PLAIN")
    return {name: app.config.get(name) for name in names}


def without_key():
    return keyless.test_client().get("/login").status_code
