from importlib.util import find_spec

from flask import Flask, Response, render_template, request

app = Flask(__name__)
BOOKS = ["Emma & Co", "Dune"]
TYPES = {"html": "text/html", "xml": "application/xml", "txt": "text/plain"}


@app.get("/books.<kind>")
def books(kind):
    shout = "shout" in request.args
    text = render_template(f"books.{kind}", books=BOOKS, shout=shout)
    return Response(text, mimetype=TYPES[kind])


def engine():
    classes = type(app.jinja_env).__mro__
    return [kind.__module__ for kind in classes if kind is not object]


def compiled(text):
    return app.jinja_env.compile(text, raw=True)
