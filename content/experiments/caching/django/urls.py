from itertools import count

from django.http import HttpResponse
from django.urls import path
from django.utils.cache import patch_vary_headers
from django.views.decorators.cache import cache_page
from django.views.decorators.vary import vary_on_cookie

runs = count(1)


def plain(request):
    return HttpResponse(f"run {next(runs)}")


def by_header(request, name):
    response = HttpResponse(request.headers[name])
    patch_vary_headers(response, [name])
    return response


def enter(request, name):
    request.session["name"] = name
    return HttpResponse(name)


def greeting(request):
    return HttpResponse(f"Hello {request.session['name']}")


urlpatterns = [
    path("plain", plain),
    path("report", cache_page(60)(plain)),
    path("by-<name>", cache_page(60)(by_header)),
    path("enter/<name>", enter),
    path("greeting", cache_page(60)(greeting)),
    path("own-greeting", cache_page(60)(vary_on_cookie(greeting))),
]
