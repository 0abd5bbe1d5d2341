import sqlite3

import sqlalchemy as sa
from flask import Flask, g
from flask_sqlalchemy import SQLAlchemy
from flask_sqlalchemy.record_queries import get_recorded_queries
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:////tmp/notes.db"
app.config["SQLALCHEMY_RECORD_QUERIES"] = True
db = SQLAlchemy(app, model_class=Base)


class Note(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(sa.String(80))
    words: Mapped[int]


with app.app_context():
    db.create_all()


@app.get("/fill")
def fill():
    sql = sa.text("INSERT INTO note (text, words) VALUES (:text, :words)")
    values = [("a", 1), ("b b", 2), ("c c c", 3)]
    db.session.execute(sql, [dict(text=t, words=w) for t, w in values])
    db.session.commit()
    return "filled"


@app.get("/rows")
def rows():
    sql = sa.text("SELECT text, words FROM note WHERE words > :least")
    return [list(row) for row in db.session.execute(sql, {"least": 1})]


@app.get("/objects")
def objects():
    sql = sa.text("SELECT * FROM note WHERE words > :least")
    notes = db.session.scalars(sa.select(Note).from_statement(sql), {"least": 1})
    return [type(note).__name__ + " " + note.text for note in notes]


@app.get("/fewer_columns")
def fewer_columns():
    sql = sa.text("SELECT id, text FROM note")
    notes = db.session.scalars(sa.select(Note).from_statement(sql))
    total = sum(note.words for note in notes)
    return {"words": total, "queries": len(get_recorded_queries())}


@app.get("/driver")
def driver():
    if "connection" not in g:
        g.connection = sqlite3.connect("/tmp/notes.db")
    sql = "SELECT text, words FROM note WHERE words > ?"
    return [list(row) for row in g.connection.execute(sql, [1])]


@app.teardown_appcontext
def close(error):
    if connection := g.pop("connection", None):
        connection.close()
