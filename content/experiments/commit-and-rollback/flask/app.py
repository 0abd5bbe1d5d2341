import sqlalchemy as sa
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:////tmp/notes.db"
db = SQLAlchemy(app, model_class=Base)


class Note(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(sa.String(80), unique=True)


with app.app_context():
    db.create_all()


@app.get("/stored")
def stored():
    return list(db.session.scalars(sa.select(Note.text).order_by(Note.id)))


@app.post("/fails")
def fails():
    db.session.add(Note(text="before the error"))
    db.session.flush()
    raise RuntimeError("the view fails")


@app.post("/no-commit")
def no_commit():
    db.session.add(Note(text="never committed"))
    db.session.flush()
    return "done"


@app.post("/commits-then-fails")
def commits_then_fails():
    db.session.add(Note(text="committed"))
    db.session.commit()
    raise RuntimeError("the view fails")


@app.post("/savepoint")
def savepoint():
    db.session.add(Note(text="outer"))
    db.session.flush()
    try:
        with db.session.begin_nested():
            db.session.add_all([Note(text="inner"), Note(text="outer")])
    except IntegrityError:
        pass
    db.session.add(Note(text="after the savepoint"))
    db.session.commit()
    return "done"
