from books.models import Book
from django.http import JsonResponse


def book(request, number):
    one = Book.objects.get(pk=number)
    return JsonResponse({"id": one.id, "title": one.title, "author": one.author, "pages": one.pages})
