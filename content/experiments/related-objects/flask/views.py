import sqlalchemy as sa
from app import Author, Book, Letter, Tag, app, db
from sqlalchemy.exc import IntegrityError


@app.post("/fill")
def fill():
    tags = [Tag(name="sea"), Tag(name="war")]
    ada, bea, cleo = Author(name="Ada"), Author(name="Bea"), Author(name="Cleo")
    db.session.add_all([ada, bea, cleo])
    db.session.add(Book(title="One", author=ada, tags=tags))
    db.session.add(Book(title="Two", author=ada, tags=tags[:1]))
    bea.letters.append(Letter())
    db.session.commit()
    return "filled"


@app.get("/both-ways")
def both_ways():
    ada = db.session.scalar(sa.select(Author).filter_by(name="Ada"))
    one = db.session.scalar(sa.select(Book).filter_by(title="One"))
    sea = db.session.scalar(sa.select(Tag).filter_by(name="sea"))
    return {
        "author of One": one.author.name,
        "books of Ada": sorted(book.title for book in ada.books),
        "tags of One": sorted(tag.name for tag in one.tags),
        "books about sea": sorted(book.title for book in sea.books),
    }


@app.get("/across")
def across():
    query = sa.select(Author.name).join(Author.books).join(Book.tags)
    return list(db.session.scalars(query.where(Tag.name == "war")))


@app.post("/delete/<name>")
def delete(name):
    db.session.delete(db.session.scalar(sa.select(Author).filter_by(name=name)))
    try:
        db.session.commit()
    except IntegrityError as error:
        db.session.rollback()
        return {"refused": str(error.orig)}
    return {"letters": db.session.scalar(sa.select(sa.func.count(Letter.id)))}


@app.post("/no-such-author")
def no_such_author():
    db.session.add(Book(title="Three", author_id=99))
    try:
        db.session.commit()
    except IntegrityError as error:
        return {"refused": str(error.orig)}
    return {"stored": True}


@app.get("/tables")
def tables():
    return sorted(sa.inspect(db.engine).get_table_names())
