import sqlalchemy as sa
from app import Author, Book, app, db
from flask_sqlalchemy.record_queries import get_recorded_queries
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import joinedload, raiseload, selectinload


def names(query):
    found = [book.author.name for book in db.session.scalars(query)]
    return {"names": found, "queries": len(get_recorded_queries())}


@app.get("/plain")
def plain():
    return names(sa.select(Book))


@app.get("/join")
def join():
    return names(sa.select(Book).options(joinedload(Book.author)))


@app.get("/second-query")
def second_query():
    return names(sa.select(Book).options(selectinload(Book.author)))


@app.get("/refused")
def refused():
    try:
        return names(sa.select(Book).options(raiseload(Book.author)))
    except InvalidRequestError as error:
        return {"refused": type(error).__name__}


@app.get("/backwards")
def backwards():
    authors = db.session.scalars(sa.select(Author))
    count = sum(len(author.books) for author in authors)
    return {"books": count, "queries": len(get_recorded_queries())}
