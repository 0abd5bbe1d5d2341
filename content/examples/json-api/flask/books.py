from flask import Blueprint, abort, jsonify, make_response, request, url_for

import db
from check import errors_in

bp = Blueprint("books", __name__, url_prefix="/books/")
# A number that SQLite cannot hold is no address of a book.
ONE = "<int(max=9223372036854775807):id>/"


@bp.get("")
def index():
    rows = db.get().execute("SELECT * FROM book ORDER BY id")
    return {"books": [dict(row) for row in rows]}


@bp.post("")
def create():
    book = book_sent()
    sql = "INSERT INTO book (title, pages) VALUES (:title, :pages)"
    # The connection commits at the end of the block.
    with db.get() as connection:
        id = connection.execute(sql, book).lastrowid
    return {"id": id, **book}, 201, {"Location": url_for(".show", id=id)}


@bp.get(ONE)
def show(id):
    row = db.get().execute("SELECT * FROM book WHERE id = ?", [id]).fetchone()
    return dict(row) if row else abort(404)


@bp.put(ONE)
def replace(id):
    book = {**show(id), **book_sent()}
    sql = "UPDATE book SET title = :title, pages = :pages WHERE id = :id"
    with db.get() as connection:
        connection.execute(sql, book)
    return book


@bp.delete(ONE)
def delete(id):
    show(id)
    with db.get() as connection:
        connection.execute("DELETE FROM book WHERE id = ?", [id])
    return "", 204


def book_sent():
    """The book in the body. Anything else ends the request here."""
    data = request.get_json()
    if not isinstance(data, dict):
        abort(400)
    errors = errors_in(data)
    if errors:
        abort(make_response(jsonify(errors=errors), 422))
    return {"title": data["title"], "pages": data["pages"]}
