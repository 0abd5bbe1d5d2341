from flask import Flask, request
from flask.views import MethodView
from marshmallow import ValidationError
from models import Book, BookSchema, db

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db.init_app(app)
schema = BookSchema()
app.register_error_handler(ValidationError, lambda error: (error.messages, 400))


def save(book, values):
    for name, value in values.items():
        setattr(book, name, value)
    db.session.add(book)
    db.session.commit()
    return schema.dump(book)


class Books(MethodView):
    def get(self):
        return schema.dump(db.session.scalars(db.select(Book)), many=True)

    def post(self):
        return save(Book(), schema.load(request.get_json())), 201


class OneBook(MethodView):
    def get(self, id):
        return schema.dump(db.get_or_404(Book, id))

    def patch(self, id):
        return save(db.get_or_404(Book, id), schema.load(request.get_json(), partial=True))

    def delete(self, id):
        db.session.delete(db.get_or_404(Book, id))
        db.session.commit()
        return "", 204


app.add_url_rule("/books/", view_func=Books.as_view("books"))
app.add_url_rule("/books/<int:id>/", view_func=OneBook.as_view("book"))
with app.app_context():
    db.create_all()
