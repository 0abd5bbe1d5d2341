from django.contrib import admin
from django.contrib.auth import login
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client
from django.urls import path
from shop.models import Author, Book


def enter(request, name):
    """Logs in without a password, to keep the requests few."""
    login(request, User.objects.get(username=name))
    return HttpResponse("entered")


def prepare():
    woolf, eco = (Author.objects.create(name=name) for name in ["Woolf", "Eco"])
    Book.objects.create(title="Orlando", code="A1", pages=228, author=woolf)
    Book.objects.create(title="Flush", code="A12", pages=163, author=woolf)
    Book.objects.create(title="Baudolino", code="B1", pages=522, author=eco)
    User.objects.create_superuser("ada")
    return "ready"


def found(query):
    client = Client(SERVER_NAME="localhost")
    client.force_login(User.objects.get())
    page = client.get(f"/admin/shop/book/?{query}").text
    return [title for title in ["Orlando", "Flush", "Baudolino"] if title in page]


urlpatterns = [
    path("admin/", admin.site.urls),
    path("enter/<name>", enter),
]
