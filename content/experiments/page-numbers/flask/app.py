from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:////tmp/pages.db"
db = SQLAlchemy(app, model_class=Base)


class Book(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)


with app.app_context():
    db.create_all()
    db.session.add_all(Book() for _ in range(250))
    db.session.commit()


@app.get("/books")
def books():
    page = db.paginate(db.select(Book).order_by(Book.id))
    return {"page": page.page, "pages": page.pages, "rows": len(page.items)}


@app.get("/limited")
def limited():
    page = db.paginate(db.select(Book).order_by(Book.id), max_per_page=100)
    return {"page": page.page, "pages": page.pages, "rows": len(page.items)}


@app.get("/books-or-nothing")
def books_or_nothing():
    page = db.paginate(db.select(Book).order_by(Book.id), error_out=False)
    return {"page": page.page, "pages": page.pages, "rows": len(page.items)}
