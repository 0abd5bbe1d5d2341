import io

from flask import Flask, send_file
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
NAMES = {"app": app, "db": db, "io": io, "send_file": send_file}

OLD = [
    "from flask.ext.sqlalchemy import SQLAlchemy",
    "from flask import Markup",
    "from flask import escape",
    "from flask.json import JSONEncoder",
    "app.before_first_request(print)",
    "from werkzeug import secure_filename",
    "from werkzeug.urls import url_quote",
    "from werkzeug.security import safe_str_cmp",
    "from jinja2 import Markup",
    "send_file(io.BytesIO(), attachment_filename='a.txt')",
    "db.create_all()",
]
NEW = [
    "from flask_sqlalchemy import SQLAlchemy",
    "from markupsafe import Markup, escape",
    "from flask.json.provider import DefaultJSONProvider",
    "from werkzeug.utils import secure_filename",
    "from urllib.parse import quote",
    "from hmac import compare_digest",
    "with app.app_context(): db.create_all()",
]


def tried(lines):
    """The error of each line, or ok."""
    return {line: outcome(line) for line in lines}


def outcome(line):
    try:
        exec(line, dict(NAMES))
    except Exception as error:
        return f"{type(error).__name__}: {error}".splitlines()[0].partition(" (")[0]
    return "ok"
