"""Looks up every name of names.txt, in Flask and the packages around it."""

import importlib
import inspect
from pathlib import Path

import flask.cli
import jinja2.defaults
import jinja2.ext
import jinja2.parser
import wtforms
from flask import Flask
from flask_caching import Cache
from flask_login import LoginManager
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import Mapped, mapped_column

app = Flask(__name__)
app.config.update(SECRET_KEY="names", SQLALCHEMY_DATABASE_URI="sqlite://", CACHE_TYPE="SimpleCache")
db = SQLAlchemy(app)
Migrate(app, db)
Cache(app)


class User(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)


class NameForm(wtforms.Form):
    name = wtforms.StringField()


def lookup(path):
    """The thing at a dotted path: the longest part that is a module, then attributes."""
    parts = path.split(".")
    for end in range(len(parts), 0, -1):
        try:
            found = importlib.import_module(".".join(parts[:end]))
        except ModuleNotFoundError:
            continue
        for name in parts[end:]:
            found = getattr(found, name)
        return found
    raise LookupError(path)


def objects():
    """What exists only while an application runs."""
    from alembic.migration import MigrationContext
    from flask import request
    found = {"app": app, "db": db, "User": User, "request": request._get_current_object()}
    found |= {"response": app.make_response("{}"), "form": NameForm()}
    found |= {"login_manager": LoginManager(app)}
    version = MigrationContext.configure(db.engine.connect())._version
    return found | {version.name: version}


def is_command(words):
    command = flask.cli.FlaskGroup(add_version_option=False)
    with app.app_context():
        context = command.make_context("flask", ["--app", "app", *words, "--help"], resilient_parsing=True)
        for word in words:
            command = command.get_command(context, word)
    return command


TAGS = jinja2.parser._statement_keywords | {"else", "elif", "from"}
ENVIRONMENT = app.jinja_env


def exists(line):
    kind, _, name = line.partition(" ")
    if kind == "setting":
        return name in app.config
    if kind == "converter":
        return name in app.url_map.converters
    if kind == "tag":
        return name in TAGS
    if kind == "filter":
        return name in ENVIRONMENT.filters
    if kind == "global":
        return name in ENVIRONMENT.globals or name in run_in_template(name)
    if kind == "command":
        return is_command(name.split()) is not None
    if kind == "option":
        *words, option = name.split()
        return option in [parameter.name for parameter in is_command(words).params]
    if kind == "param":
        path, parameter = name.split()
        return has_parameter(lookup(path), parameter)
    if kind == "mentions":
        path, text = name.split()
        return text in inspect.getsource(lookup(path))
    if kind == "object":
        first, *attributes = name.split(".")
        found = objects()[first]
        for attribute in attributes:
            found = getattr(found, attribute)
        return True
    lookup(line)
    return True


def has_parameter(function, name):
    for one in getattr(function, "__mro__", [function]):
        if name in inspect.signature(one.__init__ if inspect.isclass(one) else one).parameters:
            return True
    return False


def run_in_template(name):
    """What templates of an app know besides the globals of its environment."""
    context = {}
    app.update_template_context(context)
    return context


def missing():
    """The lines of names.txt that are not found."""
    lost = []
    with app.test_request_context("/?q=a"):
        for line in lines():
            try:
                found = exists(line)
            except Exception as error:
                found = False
                line = f"{line} ({type(error).__name__})"
            if not found:
                lost.append(line)
    return lost


def lines():
    return (Path(__file__).parent / "names.txt").read_text().split("\n")[:-1]
