import json

from flask import Flask
from werkzeug.exceptions import HTTPException

import books
import db


def create_app(database="books.db"):
    app = Flask(__name__)
    app.config["DATABASE"] = database
    app.register_blueprint(books.bp)
    app.register_error_handler(HTTPException, as_json)
    app.teardown_appcontext(db.close)
    # The command "flask --app app init-db".
    app.cli.command("init-db")(db.init)
    return app


def as_json(error):
    """Every error of HTTP as JSON, with its own status and headers."""
    response = error.get_response()
    response.data = json.dumps({"error": error.name})
    response.content_type = "application/json"
    return response
