from flask import (
    Flask,
    get_template_attribute,
    render_template,
    render_template_string,
)
from jinja2_fragments.flask import render_block

app = Flask(__name__)
BOOKS = ["Emma", "Dune"]
VALUES = (
    "{% macro show() %}[{{ book }}]{% endmacro %}"
    "{% for book in books %}{{ show() }}{% endfor %}"
)


@app.get("/page")
def page():
    return render_template("page.html", books=BOOKS)


@app.get("/row")
def row():
    return get_template_attribute("page.html", "row")(BOOKS[0])


@app.get("/values")
def values():
    return render_template_string(VALUES, books=BOOKS)


@app.get("/count")
def count():
    return render_block("page.html", "count", books=BOOKS)


def greeting():
    with app.app_context():
        return get_template_attribute("greeting.html", "button")("Log out")


def block_with_macro():
    with app.app_context():
        return render_block("page.html", "list", books=BOOKS)
