import sqlalchemy as sa
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:////tmp/errors.db"
db = SQLAlchemy(app, model_class=Base)


class Note(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(sa.String(80), unique=True)


with app.app_context():
    db.create_all()
    db.session.add(Note(text="taken"))
    db.session.commit()


def texts():
    return list(db.session.scalars(sa.select(Note.text).order_by(Note.id)))


@app.get("/notes")
def notes():
    return texts()


@app.post("/uncaught")
def uncaught():
    db.session.add(Note(text="taken"))
    db.session.commit()
    return "saved"


@app.post("/caught")
def caught():
    try:
        db.session.add(Note(text="taken"))
        db.session.commit()
    except IntegrityError:
        pass
    try:
        return texts()
    except SQLAlchemyError as error:
        return [type(error).__name__]


@app.post("/rolled-back")
def rolled_back():
    db.session.add(Note(text="earlier"))
    db.session.flush()
    try:
        db.session.add(Note(text="taken"))
        db.session.flush()
    except IntegrityError:
        db.session.rollback()
    db.session.add(Note(text="later"))
    db.session.commit()
    return texts()


@app.post("/savepoint")
def savepoint():
    db.session.add(Note(text="first"))
    try:
        with db.session.begin_nested():
            db.session.add(Note(text="taken"))
    except IntegrityError:
        pass
    db.session.add(Note(text="second"))
    db.session.commit()
    return texts()


def import_notes():
    """A script that saves one note after another and goes on after an error."""
    results = []
    with app.app_context():
        for text in ["red", "red", "blue"]:
            try:
                db.session.add(Note(text=text))
                db.session.commit()
                results.append("saved")
            except SQLAlchemyError as error:
                results.append(type(error).__name__)
    return results
