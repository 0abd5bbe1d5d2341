from flask import Flask, request
from marshmallow import Schema, ValidationError, fields, validate

app = Flask(__name__)


class BookSchema(Schema):
    id = fields.Integer(dump_only=True)
    title = fields.String(required=True, validate=validate.Length(max=20))
    pages = fields.Integer(required=True)
    code = fields.String(load_only=True)


class Book:
    def __init__(self, **values):
        self.__dict__.update(values)


@app.get("/books")
def show():
    books = [Book(id=1, title="Emma", pages=474, code="x9", cost=3)]
    return BookSchema(many=True).dump(books)


@app.post("/books")
def add():
    try:
        return BookSchema().load(request.get_json())
    except ValidationError as error:
        return error.messages, 400
