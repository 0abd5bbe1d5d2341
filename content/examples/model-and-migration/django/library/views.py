from django.shortcuts import render

from .models import Book


def index(request):
    books = Book.objects.order_by("id")
    return render(request, "library/books.html", {"books": books})
