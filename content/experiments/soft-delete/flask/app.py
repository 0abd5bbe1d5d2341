from datetime import datetime

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import ForeignKey, event
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, with_loader_criteria


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:////tmp/soft.db"
db = SQLAlchemy(app, model_class=Base)


class SoftDelete:
    deleted_at: Mapped[datetime | None] = mapped_column(default=None)


@event.listens_for(Session, "do_orm_execute")
def hide_deleted(state):
    own = state.is_select and not state.is_column_load and not state.is_relationship_load
    if own and not state.execution_options.get("with_deleted"):
        hidden = with_loader_criteria(SoftDelete, lambda cls: cls.deleted_at.is_(None), include_aliases=True)
        state.statement = state.statement.options(hidden)


class Author(SoftDelete, db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    books: Mapped[list["Book"]] = relationship(back_populates="author")


class Book(SoftDelete, db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    author_id: Mapped[int] = mapped_column(ForeignKey("author.id"))
    author: Mapped[Author] = relationship(back_populates="books")


with app.app_context():
    db.create_all()
    ada = Author(name="Ada")
    db.session.add_all([Book(title="One", author=ada), Book(title="Two", author=ada)])
    db.session.commit()

import views  # noqa: E402, F401
