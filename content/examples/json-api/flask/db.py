import sqlite3

from flask import current_app, g


def get():
    """The connection of this request, opened when it is first needed."""
    if "db" not in g:
        g.db = sqlite3.connect(current_app.config["DATABASE"])
        # Rows that can be asked by the name of a column.
        g.db.row_factory = sqlite3.Row
    return g.db


def close(error=None):
    if "db" in g:
        g.pop("db").close()


def init():
    """Makes the table."""
    with current_app.open_resource("schema.sql", "r") as schema:
        get().executescript(schema.read())
