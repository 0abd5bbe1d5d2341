from django.shortcuts import render as render_page
from django.template import engines
from django.urls import path


def page(request):
    return render_page(request, "page.html", {"author": "Jane Austen"})


def render(text, **values):
    return engines["django"].from_string(text).render(values)


def include_alone():
    return render("{% include 'note.html' only %}", b="Emma")


urlpatterns = [path("page", page)]
