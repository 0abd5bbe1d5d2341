from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from flask_wtf import FlaskForm
from wtforms_sqlalchemy.orm import model_form

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:////tmp/model-forms.db"
app.config["WTF_CSRF_ENABLED"] = False
db = SQLAlchemy(app)


class Book(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(10), nullable=False)
    pages = db.Column(db.Integer)
    isbn = db.Column(db.String(13), nullable=False, unique=True)
    sold = db.Column(db.Integer, nullable=False, default=0)


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
