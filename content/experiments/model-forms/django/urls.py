from django import forms
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from shop.forms import BookForm
from shop.models import Book


def save(request, number=None):
    book = get_object_or_404(Book, pk=number) if number else None
    form = BookForm(request.POST, instance=book)
    if not form.is_valid():
        return JsonResponse(form.errors, status=422)
    book = form.save()
    return JsonResponse({"title": book.title, "pages": book.pages, "sold": book.sold})


def fields():
    items = BookForm().fields.items()
    return {name: [type(field).__name__, field.required] for name, field in items}


def unlimited():
    return forms.modelform_factory(Book)


urlpatterns = [path("books/", save), path("books/<int:number>/", save)]
