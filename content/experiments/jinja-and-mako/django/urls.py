from django.http import HttpResponse
from django.shortcuts import render
from django.template import engines
from django.test import RequestFactory
from django.urls import path
from mako.lookup import TemplateLookup

plain = TemplateLookup("mako")
escaped = TemplateLookup("mako", default_filters=["h"])
VALUES = {"text": "<b>", "price": 4}


def page(request, name):
    return render(request, f"{name}.html", dict(VALUES))


def mako(request):
    return HttpResponse(plain.get_template("page.html").render(**VALUES))


def mako_escaped(request):
    return HttpResponse(escaped.get_template("page.html").render(**VALUES))


def jinja(text):
    request = RequestFactory().get("/")
    return engines["jinja2"].from_string(text).render({}, request)


def jinja_fills():
    values = {}
    template = engines["jinja2"].from_string("")
    template.render(values, RequestFactory().get("/"))
    return sorted(values)


def mako_sees_request():
    return b"/seen" in mako(RequestFactory().get("/seen")).content


urlpatterns = [
    path("mako", mako),
    path("mako-escaped", mako_escaped),
    path("<name>", page),
]
