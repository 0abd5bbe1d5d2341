from django.http import HttpResponse
from django.shortcuts import render
from django.template import engines
from django.urls import path


def from_string(text, request):
    template = engines["django"].from_string(text)
    return HttpResponse(template.render({"q": request.GET["q"]}))


def file(request, name):
    return render(request, name, {"q": request.GET["q"]})


def string(request):
    return from_string("<p>{{ q }}</p>", request)


def plain(request):
    return HttpResponse(f"<p>{request.GET['q']}</p>")


def attribute(request):
    return from_string("<input value={{ q }}>", request)


def address(request):
    return from_string('<a href="{{ q }}">', request)


urlpatterns = [
    path("file/<name>", file),
    path("string", string),
    path("plain", plain),
    path("attribute", attribute),
    path("address", address),
]
