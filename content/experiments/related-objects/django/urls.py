from django.db import IntegrityError, connection
from django.db.models import ProtectedError
from django.http import HttpResponse, JsonResponse
from django.urls import path
from library.models import Author, Book, Letter, Tag


def fill(request):
    sea, war = Tag.objects.create(name="sea"), Tag.objects.create(name="war")
    ada, bea, cleo = [Author.objects.create(name=n) for n in ["Ada", "Bea", "Cleo"]]
    Book.objects.create(title="One", author=ada).tags.set([sea, war])
    Book.objects.create(title="Two", author=ada).tags.add(sea)
    bea.letters.create()
    return HttpResponse("filled")


def both_ways(request):
    one, sea = Book.objects.get(title="One"), Tag.objects.get(name="sea")
    ada = Author.objects.get(name="Ada")
    return JsonResponse({
        "author of One": one.author.name,
        "books of Ada": sorted(book.title for book in ada.books.all()),
        "tags of One": sorted(tag.name for tag in one.tags.all()),
        "books about sea": sorted(book.title for book in sea.books.all()),
    })


def across(request):
    authors = Author.objects.filter(books__tags__name="war")
    return JsonResponse([author.name for author in authors], safe=False)


def delete(request, name):
    try:
        Author.objects.get(name=name).delete()
    except ProtectedError as error:
        return JsonResponse({"refused": type(error).__name__})
    return JsonResponse({"letters": Letter.objects.count()})


def no_such_author(request):
    try:
        Book.objects.create(title="Three", author_id=99)
    except IntegrityError as error:
        return JsonResponse({"refused": str(error)})
    return JsonResponse({"stored": True})


def tables(request):
    return JsonResponse(sorted(connection.introspection.table_names()), safe=False)


urlpatterns = [
    path("fill", fill),
    path("both-ways", both_ways),
    path("across", across),
    path("delete/<name>", delete),
    path("no-such-author", no_such_author),
    path("tables", tables),
]
