from flask import Flask, request, url_for
from werkzeug.exceptions import NotFound
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.test import Client


def create_app(name):
    app = Flask(name)

    @app.get("/where")
    def where():
        return {
            "secure": request.is_secure,
            "client": request.remote_addr,
            "address": url_for("where", _external=True),
        }

    return app


app = create_app("plain")
trusting = create_app("trusting")
trusting.wsgi_app = ProxyFix(trusting.wsgi_app, x_for=1, x_proto=1, x_host=1, x_prefix=1)


def ask(application, **headers):
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    surroundings = {"REMOTE_ADDR": "10.0.0.1"}
    client = application.test_client()
    return client.get("/where", headers=named, environ_overrides=surroundings).json


def plain(**headers):
    return ask(app, **headers)


def told(**headers):
    return ask(trusting, **headers)


def told_by(address):
    """Whether the header is believed if it comes from this machine."""
    client = trusting.test_client()
    headers = {"X-Forwarded-Proto": "https"}
    surroundings = {"REMOTE_ADDR": address}
    return client.get("/where", headers=headers, environ_overrides=surroundings).json["secure"]


def under_prefix(path, application=app, **environ):
    """The status and the URL that is made, for a path that the server passes on."""
    # Flask's own test client reads APPLICATION_ROOT, so Werkzeug's is used.
    response = Client(application).get(path, environ_overrides=environ)
    if response.status_code != 200:
        return response.status_code
    return response.json["address"]


def forced_prefix(path):
    rooted = create_app("rooted")
    rooted.config["APPLICATION_ROOT"] = "/shop"
    return under_prefix(path, rooted)


def mounted(path):
    outer = create_app("outer")
    outer.wsgi_app = DispatcherMiddleware(NotFound(), {"/shop": app.wsgi_app})
    return under_prefix(path, outer)
