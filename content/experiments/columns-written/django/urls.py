import re

from django.core.exceptions import ValidationError
from django.core.signals import request_started
from django.db import DatabaseError, IntegrityError, connection
from django.dispatch import receiver
from django.forms import modelform_factory
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from library.models import Book


@receiver(request_started)
def record_queries(**arguments):
    connection.force_debug_cursor = True


def written():
    """The columns that the UPDATE statements of this request set."""
    statements = " ".join(query["sql"] for query in connection.queries)
    sets = re.findall(r"UPDATE \S+ SET (.*?) WHERE", statements)
    return JsonResponse(re.findall(r'"(\w+)" =', " ".join(sets)), safe=False)


def create(request):
    Book.objects.create(title="Emma", pages=400, year=1815)
    return JsonResponse({})


def change(request):
    book = get_object_or_404(Book, id=1)
    book.pages = 450
    book.save()
    return written()


def change_named(request):
    book = get_object_or_404(Book, id=1)
    book.pages = 460
    book.save(update_fields=["pages"])
    return written()


def change_partly_loaded(request):
    book = Book.objects.only("pages").get(id=1)
    book.pages = 470
    book.save()
    return written()


def same_value(request):
    book = get_object_or_404(Book, id=1)
    book.pages = book.pages
    book.save()
    return written()


def two_copies(request):
    fields = ["pages"] if "named" in request.GET else None
    first, second = Book.objects.get(id=1), Book.objects.get(id=1)
    first.title = "Persuasion"
    first.save()
    second.pages = 250
    second.save(update_fields=fields)
    row = Book.objects.get(id=1)
    return JsonResponse({"title": row.title, "pages": row.pages})


def deleted(request):
    fields = ["title"] if "named" in request.GET else None
    book = Book.objects.create(title="Sanditon", year=1925)
    Book.objects.filter(id=book.id).delete()
    try:
        book.save(update_fields=fields)
    except DatabaseError as error:
        return JsonResponse({"error": type(error).__name__})
    return JsonResponse({"exists": Book.objects.filter(id=book.id).exists()})


def save(book):
    try:
        book.save()
    except IntegrityError as error:
        return JsonResponse({"error": type(error).__name__})
    return JsonResponse({"title": book.title, "subtitle": book.subtitle})


def without_title(request):
    return save(Book(year=1818))


def without_number(request):
    return save(Book(title="Emma"))


def without_optional(request):
    return save(Book(title="Emma", year=1815))


def checked(request):
    try:
        Book(year=None).full_clean()
    except ValidationError as error:
        return JsonResponse(error.message_dict)


def empty_in_a_form(request):
    BookForm = modelform_factory(Book, fields=["title", "year", "subtitle"])
    return save(BookForm(request.POST).save(commit=False))


urlpatterns = [
    path("create", create),
    path("change", change),
    path("change-named", change_named),
    path("change-partly-loaded", change_partly_loaded),
    path("same-value", same_value),
    path("two-copies", two_copies),
    path("deleted", deleted),
    path("without-title", without_title),
    path("without-number", without_number),
    path("without-optional", without_optional),
    path("checked", checked),
    path("empty-in-a-form", empty_in_a_form),
]
