import re

from django.contrib import admin
from django.contrib.auth.models import User
from django.test import Client
from django.urls import include, path
from shop.admin import other
from shop.models import Author, Book


def prepare():
    author = Author.objects.create(name="Woolf")
    Book.objects.bulk_create([Book(title=f"Book {number}", author=author) for number in range(250)])
    User.objects.create_superuser("ada")
    return "ready"


def page(url):
    client = Client(SERVER_NAME="localhost")
    client.force_login(User.objects.get())
    return client.get(url)


def rows(url):
    response = page(url)
    return [response.status_code, response.text.count('name="_selected_action"')]


def moved(url):
    response = page(url)
    return [response.status_code, response.headers["Location"]]


def listed():
    return page("/admin/shop/author/1/delete/").text.count("<li>Book: ")


def manual():
    return re.search("<title>(.*)</title>", page("/admin/doc/").text)[1]


urlpatterns = [
    path("admin/doc/", include("django.contrib.admindocs.urls")),
    path("admin/", admin.site.urls),
    path("other/", other.urls),
]
