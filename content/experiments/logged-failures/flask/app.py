import logging
from logging.config import dictConfig

from flask import Flask, abort
from flask_sqlalchemy import SQLAlchemy
from lines import LOGGING, logged
from sqlalchemy import text

dictConfig(LOGGING)

app = Flask("shop")
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


@app.get("/refused")
def refused():
    abort(403)


@app.get("/given-up")
def given_up():
    abort(500)


@app.get("/broken-body")
def broken_body():
    return "out of order", 503


@app.get("/boom")
def boom():
    raise ZeroDivisionError("lost")


@app.get("/query")
def query():
    db.session.execute(text("SELECT 1"))
    return "asked"


def statements(level):
    """Whether the statement of a view is logged, with the logger of statements on a level."""
    logging.getLogger("sqlalchemy.engine").setLevel(level)
    app.test_client().get("/query")
    return any("SELECT 1" in line["message"] for line in logged())
