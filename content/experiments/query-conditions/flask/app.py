from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import ForeignKey, case, func, not_, or_, select, union
from sqlalchemy.orm import Mapped, mapped_column, relationship

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Author(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    books: Mapped[list["Book"]] = relationship(back_populates="author")


class Book(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    price: Mapped[int]
    author_id: Mapped[int] = mapped_column(ForeignKey(Author.id))
    author: Mapped[Author] = relationship(back_populates="books")


def titles(query):
    return [book.title for book in db.session.scalars(query)]


def run(name):
    with app.app_context():
        db.create_all()
        if db.session.get(Author, 1) is None:
            ada, bob = Author(id=1, name="Ada"), Author(id=2, name="Bob")
            db.session.add_all([ada, bob])
            for number, (title, price, author) in enumerate(
                [("Air", 5, ada), ("Bay", 20, ada), ("Cup", 9, bob)], start=1
            ):
                db.session.add(Book(id=number, title=title, price=price, author=author))
            db.session.commit()
        return queries[name]()


def either():
    return titles(select(Book).where(or_(Book.price < 6, Book.price > 10)).order_by(Book.id))


def neither():
    return titles(select(Book).where(not_(or_(Book.price < 6, Book.price > 10))))


def other_table():
    return titles(select(Book).join(Book.author).where(Author.name == "Ada").order_by(Book.id))


def totals():
    query = select(func.count(), func.max(Book.price), func.avg(Book.price))
    return [float(one) for one in db.session.execute(query).one()]


def per_author():
    query = select(Author.name, func.count(Book.id)).join(Author.books)
    return [list(row) for row in db.session.execute(query.group_by(Author.id).order_by(Author.id))]


def joined():
    cheap, costly = select(Book.title).where(Book.price < 6), select(Book.title).where(Book.price > 10)
    return sorted(db.session.scalars(union(cheap, costly)))


def in_this_order():
    ids = [3, 1]
    position = case({number: place for place, number in enumerate(ids)}, value=Book.id)
    return titles(select(Book).where(Book.id.in_(ids)).order_by(position))


def at_random():
    return len(titles(select(Book).order_by(func.random()).limit(2)))


queries = {
    query.__name__: query
    for query in (either, neither, other_table, totals, per_author, joined, in_this_order, at_random)
}
