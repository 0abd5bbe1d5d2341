from datetime import datetime, timezone

import sqlalchemy as sa
from app import Author, Book, app, db


@app.post("/books/<int:id>/delete")
def delete_book(id):
    db.get_or_404(Book, id).deleted_at = datetime.now(timezone.utc)
    db.session.commit()
    return "deleted"


@app.post("/authors/<int:id>/delete")
def delete_author(id):
    db.get_or_404(Author, id).deleted_at = datetime.now(timezone.utc)
    db.session.commit()
    return "deleted"


@app.get("/books")
def books():
    return [book.title for book in db.session.scalars(sa.select(Book).order_by(Book.id))]


@app.get("/books/<int:id>")
def book(id):
    return db.get_or_404(Book, id).title


@app.get("/books/<int:id>/author")
def author(id):
    author = db.get_or_404(Book, id).author
    return {"author": author and author.name}


@app.get("/authors/<int:id>/books")
def books_of(id):
    return [book.title for book in db.get_or_404(Author, id).books]


@app.get("/authors/of/<title>")
def authors_of(title):
    query = sa.select(Author).join(Author.books).where(Book.title == title)
    return [author.name for author in db.session.scalars(query)]


@app.get("/everything")
def everything():
    query = sa.select(Book).order_by(Book.id).execution_options(with_deleted=True)
    return [book.title for book in db.session.scalars(query)]


@app.post("/delete-many")
def delete_many():
    db.session.execute(sa.delete(Book))
    db.session.commit()
    return {"rows left": db.session.execute(sa.text("SELECT count(*) FROM book")).scalar()}
