from flask import Flask
from werkzeug.routing import BaseConverter

app = Flask(__name__)


class Year(BaseConverter):
    regex = "[0-9]{4}"


app.url_map.converters["year"] = Year


@app.route("/articles/<slug>")
def article(slug):
    return f"article {slug}"


@app.route("/articles/new")
def new_article():
    return "form"


@app.route("/archive/<year:year>")
def archive(year):
    return f"archive {year!r}"


@app.route("/twice")
def first():
    return "first"


@app.route("/twice")
def second():
    return "second"


app.add_url_rule("/added", view_func=new_article)
