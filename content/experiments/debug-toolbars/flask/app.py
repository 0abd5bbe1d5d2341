from flask import Flask, redirect
from flask_debugtoolbar import DebugToolbarExtension
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import text

PAGE = "<!doctype html><title>Page</title><body>hello</body>"

db = SQLAlchemy()
toolbar = DebugToolbarExtension()


def create_app(debug):
    app = Flask(__name__)
    app.debug = debug
    app.config["SECRET_KEY"] = "only for this experiment"
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
    toolbar.init_app(app)
    db.init_app(app)

    @app.get("/")
    def page():
        db.session.execute(text("SELECT 40 + 2"))
        return PAGE

    @app.get("/json")
    def json():
        return {"hello": "world"}

    @app.get("/old")
    def old():
        return redirect("/")

    return app


app = create_app(debug=False)


def shown(path, *pieces, debug=True):
    """Which of these pieces stand in what comes back."""
    response = create_app(debug).test_client().get(path)
    found = {piece: piece in response.text for piece in pieces}
    return {"status": response.status_code, **found}
