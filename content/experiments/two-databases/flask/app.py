import sqlalchemy as sa
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:////tmp/default.db"
app.config["SQLALCHEMY_BINDS"] = {"audit": "sqlite:////tmp/audit.db"}
db = SQLAlchemy(app, model_class=Base)


class Note(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(sa.String(80))


class Entry(db.Model):
    __bind_key__ = "audit"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(sa.String(80))
    note_id: Mapped[int | None]


with app.app_context():
    db.create_all()


@app.get("/tables")
def tables():
    return {
        name or "default": sa.inspect(engine).get_table_names()
        for name, engine in db.engines.items()
    }


@app.get("/stored")
def stored():
    return {
        "notes": db.session.scalar(sa.select(sa.func.count(Note.id))),
        "entries": db.session.scalar(sa.select(sa.func.count(Entry.id))),
    }


@app.post("/write")
def write():
    db.session.add_all([Note(text="a note"), Entry(text="note added")])
    db.session.commit()
    return "written"


@app.post("/fails")
def fails():
    db.session.add_all([Note(text="a note"), Entry(text="note added")])
    db.session.flush()
    raise RuntimeError("the view fails")


@app.get("/join")
def join():
    query = sa.select(Entry).join(Note, Entry.note_id == Note.id)
    try:
        return [entry.text for entry in db.session.scalars(query)]
    except OperationalError as error:
        return {"refused": str(error.orig)}
