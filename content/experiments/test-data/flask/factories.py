from app import Author, Book, db
from factory import Sequence, SubFactory
from factory.alchemy import SQLAlchemyModelFactory


class AuthorFactory(SQLAlchemyModelFactory):
    class Meta:
        model = Author
        sqlalchemy_session = db.session
        sqlalchemy_session_persistence = "flush"

    name = Sequence(lambda number: f"author {number}")


class BookFactory(SQLAlchemyModelFactory):
    class Meta:
        model = Book
        sqlalchemy_session = db.session
        sqlalchemy_session_persistence = "flush"

    title = Sequence(lambda number: f"book {number}")
    author = SubFactory(AuthorFactory)
