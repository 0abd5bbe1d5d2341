import click
from flask import Flask, render_template
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
# A relative path is one below the folder "instance".
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///library.db"
db = SQLAlchemy(app, model_class=Base)
# Adds the commands that begin with "flask --app app db".
Migrate(app, db)


class Book(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(200))
    # The default of the column, which rows of before the column get too.
    copies: Mapped[int] = mapped_column(server_default="1")


@app.get("/")
def index():
    books = db.session.scalars(db.select(Book).order_by(Book.id))
    return render_template("books.html", books=books)


@app.cli.command()
@click.argument("title")
@click.argument("copies", type=int)
def add(title, copies):
    """Adds a book."""
    db.session.add(Book(title=title, copies=copies))
    db.session.commit()
    click.echo(f"Added: {title}")
