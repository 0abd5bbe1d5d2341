import sqlalchemy as sa
from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.dialects import mysql, postgresql
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:////tmp/search.db"
db = SQLAlchemy(app, model_class=Base)


class Note(db.Model):
    rowid: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


TABLE = "CREATE VIRTUAL TABLE note USING fts5(text, tokenize = 'porter')"
TEXTS = ["A party in the garden", "She runs a shop for modern art", "Running shoes to run a run in"]

with app.app_context():
    db.session.execute(sa.text(TABLE))
    db.session.add_all([Note(text=text) for text in TEXTS])
    db.session.commit()


@app.get("/contains")
def contains():
    query = sa.select(Note).where(Note.text.icontains(request.args["q"])).order_by(Note.rowid)
    return [note.text for note in db.session.scalars(query)]


@app.get("/match")
def match():
    query = sa.select(Note).where(Note.text.match(request.args["q"])).order_by(sa.text("rank"))
    return [note.text for note in db.session.scalars(query)]


def sql_for(dialect):
    return str(Note.text.match("run").compile(dialect=dialect.dialect()))
