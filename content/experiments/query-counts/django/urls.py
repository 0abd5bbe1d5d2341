from django.db import connection, models
from django.http import HttpResponse, JsonResponse
from django.test.utils import CaptureQueriesContext
from django.urls import path
from library.models import Author, Book


def fill(request):
    for name in ["Ada", "Bea", "Cleo"]:
        Book.objects.create(author=Author.objects.create(name=name))
    return HttpResponse("filled")


def names(books):
    with CaptureQueriesContext(connection) as queries:
        found = [book.author.name for book in books]
    return JsonResponse({"names": found, "queries": len(queries)})


def plain(request):
    return names(Book.objects.all())


def join(request):
    return names(Book.objects.select_related("author"))


def second_query(request):
    return names(Book.objects.prefetch_related("author"))


def peers(request):
    return names(Book.objects.fetch_mode(models.FETCH_PEERS))


def refused(request):
    try:
        return names(Book.objects.fetch_mode(models.FETCH_RAISE))
    except Exception as error:
        return JsonResponse({"refused": type(error).__name__})


def backwards(request):
    with CaptureQueriesContext(connection) as queries:
        count = sum(len(author.book_set.all()) for author in Author.objects.all())
    return JsonResponse({"books": count, "queries": len(queries)})


urlpatterns = [
    path("fill", fill),
    path("plain", plain),
    path("join", join),
    path("second-query", second_query),
    path("peers", peers),
    path("refused", refused),
    path("backwards", backwards),
]
