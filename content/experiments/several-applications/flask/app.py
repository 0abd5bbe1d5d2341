from flask import Flask
from werkzeug.test import run_wsgi_app, create_environ


def create_app(name):
    application = Flask(__name__)
    application.config["SHOP_NAME"] = name

    @application.get("/")
    def home():
        return application.config["SHOP_NAME"]

    return application


app = create_app("one")
other = create_app("two")


def called(application):
    """Calls the object as a WSGI server would."""
    body, status, headers = run_wsgi_app(application, create_environ("/"))
    return [status, b"".join(body).decode()]


def both():
    return [called(app), called(other)]


def kinds():
    return [f"{type(each).__module__}.{type(each).__qualname__}" for each in (app, other)]
