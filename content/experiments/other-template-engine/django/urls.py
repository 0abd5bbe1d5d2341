from django.contrib import admin
from django.http import HttpResponse
from django.shortcuts import render
from django.template import engines
from django.urls import path


def with_jinja(request, name):
    return render(request, "page.html", {"name": name})


def with_mako(request, name):
    template = engines["mako_backend"].from_string("<p>${name}</p>")
    return HttpResponse(template.render({"name": name}, request))


def engine_names():
    return [engine.name for engine in engines.all()]


urlpatterns = [
    path("jinja/<name>", with_jinja),
    path("other/<name>", with_mako),
    path("admin/", admin.site.urls),
]
