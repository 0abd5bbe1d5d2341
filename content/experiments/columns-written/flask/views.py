import re

import sqlalchemy as sa
from app import Article, Book, app, db
from flask import request
from flask_sqlalchemy.record_queries import get_recorded_queries
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError
from wtforms_sqlalchemy.orm import model_form


def written():
    """The columns that the UPDATE statements of this request set."""
    statements = [query.statement for query in get_recorded_queries()]
    sets = re.findall(r"UPDATE \w+ SET (.*?) WHERE", " ".join(statements))
    return re.findall(r"(\w+)=", " ".join(sets))


@app.post("/change")
def change():
    book = db.get_or_404(Book, 1)
    book.pages = 450
    db.session.commit()
    return written()


@app.post("/same-value")
def same_value():
    book = db.get_or_404(Book, 1)
    book.pages = book.pages
    db.session.commit()
    return written()


@app.post("/in-place")
def in_place():
    book = db.get_or_404(Book, 1)
    book.tags.append("novel")
    db.session.commit()
    return written()


@app.post("/in-place-tracked")
def in_place_tracked():
    book = db.get_or_404(Book, 1)
    book.notes.append("lent to Ada")
    db.session.commit()
    return written()


def two_copies(model):
    with Session(db.engine) as one, Session(db.engine) as two:
        first, second = one.get(model, 1), two.get(model, 1)
        first.title = "Persuasion"
        one.commit()
        second.pages = 250
        two.commit()
    row = db.session.get(model, 1)
    return {"title": row.title, "pages": row.pages}


@app.post("/two-copies")
def two_copies_of_a_book():
    return two_copies(Book)


@app.post("/two-copies-with-version")
def two_copies_of_an_article():
    try:
        return two_copies(Article)
    except StaleDataError:
        return {"error": "StaleDataError"}


@app.post("/deleted")
def deleted():
    book = Book(title="Sanditon", year=1925)
    db.session.add(book)
    db.session.commit()
    db.session.refresh(book)
    with Session(db.engine) as other:
        other.execute(sa.delete(Book).where(Book.id == 2))
        other.commit()
    book.title = "The Watsons"
    try:
        db.session.commit()
    except StaleDataError:
        db.session.rollback()
        return {"error": "StaleDataError"}


def save(book):
    db.session.add(book)
    try:
        db.session.commit()
    except IntegrityError:
        db.session.rollback()
        return {"error": "IntegrityError"}
    return {"title": book.title, "subtitle": book.subtitle}


@app.post("/without-title")
def without_title():
    return save(Book(year=1818))


@app.post("/without-number")
def without_number():
    return save(Book(title="Emma"))


@app.post("/without-optional")
def without_optional():
    return save(Book(title="Emma", year=1815))


@app.post("/empty-in-a-form")
def empty_in_a_form():
    form = model_form(Book, only=["title", "year", "subtitle"])(request.form)
    book = Book()
    form.populate_obj(book)
    return save(book)
