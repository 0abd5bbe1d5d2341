from flask import Flask, session
from werkzeug.middleware.dispatcher import DispatcherMiddleware


def server(name, key, old_keys=None):
    app = Flask(name)
    app.config["SECRET_KEY"] = key
    app.config["SECRET_KEY_FALLBACKS"] = old_keys
    app.config["SESSION_COOKIE_PATH"] = "/"

    @app.get("/store")
    def store():
        session["city"] = "Rome"
        return "stored"

    @app.get("/read")
    def read():
        return {"city": session.get("city")}

    return app


app = server("first", "the key")
app.wsgi_app = DispatcherMiddleware(app.wsgi_app, {
    "/second": server("second", "the key"),
    "/rotated": server("rotated", "a new key", old_keys=["the key"]),
    "/other": server("other", "another key"),
})
