from django.shortcuts import render

BOOKS = [{"id": number, "title": f"Book {number}", "author": "A. & B. Writer", "pages": 100 + number} for number in range(1, 51)]


def books(request):
    return render(request, "books.html", {"books": BOOKS})
