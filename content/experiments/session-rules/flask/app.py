import datetime
import secrets
import time
import uuid
import warnings
from unittest.mock import patch

from flask import Flask, session
from werkzeug.middleware.dispatcher import DispatcherMiddleware

VALUES = {
    "date and time": datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC),
    "tuple": (1, 2),
    "bytes": b"12",
    "uuid": uuid.UUID(int=1),
    "number as a key": {1: "one"},
    "set": {1, 2},
}


def new_app(name, **settings):
    app = Flask(name)
    app.config.update(SECRET_KEY="only for this experiment", SESSION_COOKIE_NAME=name, **settings)

    @app.get("/store")
    def store():
        session["city"] = "Rome"
        return "stored"

    @app.get("/keep")
    def keep():
        session.permanent = True
        session["city"] = "Rome"
        return "kept"

    @app.get("/read")
    def read():
        return {"city": session.get("city")}

    return app


app = new_app("session")
quiet = new_app("quiet", SESSION_COOKIE_PATH="/quiet", SESSION_REFRESH_EACH_REQUEST=False)


@app.get("/fail")
def fail():
    session["city"] = "Paris"
    raise RuntimeError("This view fails.")


@app.get("/type/<kind>")
def store_type(kind):
    session["value"] = VALUES[kind]
    return "stored"


@app.get("/type")
def stored_type():
    return repr(session["value"])


@app.get("/cart/new")
def new_cart():
    session["cart"] = []
    return session["cart"]


@app.get("/cart/add")
def add():
    session["cart"].append("pear")
    return session["cart"]


@app.get("/cart/add-and-tell")
def add_and_tell():
    session["cart"].append("plum")
    session.modified = True
    return session["cart"]


@app.get("/cart")
def cart():
    return session["cart"]


@app.get("/large")
def large():
    session["notes"] = secrets.token_hex(4000)
    return "stored"


def large_cookie():
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        response = app.test_client().get("/large")
    return {
        "over 4096 bytes": len(response.headers["Set-Cookie"]) > 4096,
        "warned": any("cookie is too large" in str(one.message) for one in warned),
    }


class Later:
    """Moves the clock by the days that a header names."""

    def __init__(self, wsgi_app):
        self.wsgi_app = wsgi_app

    def __call__(self, environ, start_response):
        now = time.time() + 86400 * int(environ.get("HTTP_X_DAYS_LATER", 0))
        with patch("time.time", return_value=now):
            return self.wsgi_app(environ, start_response)


app.wsgi_app = Later(DispatcherMiddleware(app.wsgi_app, {"/quiet": quiet}))
