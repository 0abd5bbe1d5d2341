from flask import Flask, request, url_for
from werkzeug.middleware.proxy_fix import ProxyFix


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
