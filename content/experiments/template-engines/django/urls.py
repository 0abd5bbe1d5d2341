from importlib.util import find_spec

from django.shortcuts import render
from django.template import engines
from django.urls import path

BOOKS = ["Emma & Co", "Dune"]
TYPES = {"html": "text/html", "xml": "application/xml", "txt": "text/plain"}


def books(request, kind):
    context = {"books": BOOKS, "shout": "shout" in request.GET}
    name = f"books.{kind}"
    return render(request, name, context, content_type=TYPES[kind])


def engine():
    classes = type(engines["django"].engine).__mro__
    return [kind.__module__ for kind in classes if kind is not object]


def compiled(text):
    template = engines["django"].from_string(text).template
    return [type(node).__name__ for node in template.nodelist]


urlpatterns = [path("books.<kind>", books)]
