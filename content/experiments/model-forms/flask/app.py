from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from flask_wtf import FlaskForm
from sqlalchemy import String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from wtforms_sqlalchemy.orm import model_form


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:////tmp/model-forms.db"
app.config["WTF_CSRF_ENABLED"] = False
db = SQLAlchemy(app, model_class=Base)


class Book(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(10))
    pages: Mapped[int | None]
    isbn: Mapped[str] = mapped_column(String(13), unique=True)
    sold: Mapped[int] = mapped_column(default=0)


BookForm = model_form(Book, base_class=FlaskForm, only=["title", "pages", "isbn"])

with app.app_context():
    db.drop_all()
    db.create_all()


@app.post("/books/", defaults={"number": None})
@app.post("/books/<int:number>/")
def save(number):
    book = db.get_or_404(Book, number) if number else Book()
    form = BookForm(obj=book)
    if not form.validate():
        return form.errors, 422
    form.populate_obj(book)
    db.session.add(book)
    db.session.commit()
    return {"title": book.title, "pages": book.pages, "sold": book.sold}


def fields():
    with app.test_request_context():
        form = BookForm()
        return {f.name: [type(f).__name__, f.flags.required or False] for f in form}


def unlimited():
    with app.test_request_context():
        return [f.name for f in model_form(Book, base_class=FlaskForm)()]
