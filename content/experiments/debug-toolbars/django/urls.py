from debug_toolbar.toolbar import debug_toolbar_urls
from django.conf import settings
from django.db import connection
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.test import Client
from django.urls import path

PAGE = "<!doctype html><title>Page</title><body>hello</body>"


def page(request):
    with connection.cursor() as cursor:
        cursor.execute("SELECT 40 + 2")
    return HttpResponse(PAGE)


def json(request):
    return JsonResponse({"hello": "world"})


def old(request):
    return redirect("/")


def switch(debug):
    settings.DEBUG = debug


def shown(address, *pieces, visitor="127.0.0.1"):
    """Which of these pieces stand in what comes back."""
    client = Client(headers={"host": "localhost"}, REMOTE_ADDR=visitor)
    response = client.get(address)
    text = response.content.decode()
    found = {piece: piece in text for piece in pieces}
    return {"status": response.status_code, **found}


urlpatterns = [path("", page), path("json", json), path("old", old)]
urlpatterns += debug_toolbar_urls()
