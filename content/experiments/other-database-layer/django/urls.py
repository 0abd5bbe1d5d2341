from books import Book, titles
from django import forms
from django.contrib.admin import AdminSite
from django.contrib.auth import get_user_model
from django.db import connection
from django.http import JsonResponse
from django.urls import path


class BookForm(forms.Form):
    title = forms.CharField(max_length=80)


def with_sqlalchemy(request):
    return JsonResponse(titles(), safe=False)


def form_problems(title):
    return BookForm({"title": title}).errors.get("title", [])


def model_form():
    return forms.modelform_factory(Book, fields="__all__")


def register():
    AdminSite().register(Book)


def query():
    return connection.cursor().execute("select 1")


urlpatterns = [path("sqlalchemy", with_sqlalchemy)]
