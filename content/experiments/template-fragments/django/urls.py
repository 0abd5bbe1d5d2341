from django.http import HttpResponse
from django.shortcuts import render
from django.template import engines
from django.urls import path

BOOKS = ["Emma", "Dune"]
VALUES = (
    "{% partialdef show %}[{{ book }}]{% endpartialdef %}"
    "{% for book in books %}{% partial show %}{% endfor %}"
)


def page(request):
    return render(request, "page.html", {"books": BOOKS})


def row(request):
    return render(request, "page.html#row", {"book": BOOKS[0]})


def values(request):
    template = engines["django"].from_string(VALUES)
    return HttpResponse(template.render({"books": BOOKS}))


def plain(text):
    return engines["plain"].from_string(text).render()


urlpatterns = [path("page", page), path("row", row), path("values", values)]
