from django.db import models
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from library.models import Author, Book


def create(request):
    ada = Author.objects.create(name="Ada")
    for title in ["One", "Two"]:
        Book.objects.create(title=title, author=ada)
    return HttpResponse("created")


def delete(request, model, id):
    get_object_or_404(model, id=id).delete()
    return HttpResponse("deleted")


def books(request):
    return titles(Book.objects)


def titles(manager):
    return JsonResponse([book.title for book in manager.order_by("id")], safe=False)


def book(request, id):
    return HttpResponse(get_object_or_404(Book, id=id).title)


def author(request, id):
    return JsonResponse({"author": get_object_or_404(Book, id=id).author.name})


def books_of(request, id):
    return titles(get_object_or_404(Author, id=id).books)


def authors_of(request, title):
    authors = Author.objects.filter(books__title=title)
    return JsonResponse([author.name for author in authors], safe=False)


def everything(request):
    return titles(Book.everything)


def delete_many(request):
    Book.objects.all().delete()
    return JsonResponse({"rows left": Book.everything.count()})


def delete_really(request):
    grace = Author.objects.create(name="Grace")
    Book.objects.create(title="Three", author=grace)
    models.Model.delete(grace)
    return titles(Book.everything)


urlpatterns = [
    path("create", create),
    path("books", books),
    path("books/<int:id>", book),
    path("books/<int:id>/delete", delete, {"model": Book}),
    path("books/<int:id>/author", author),
    path("authors/<int:id>/books", books_of),
    path("authors/<int:id>/delete", delete, {"model": Author}),
    path("authors/of/<title>", authors_of),
    path("everything", everything),
    path("delete-many", delete_many),
    path("delete-really", delete_really),
]
