from django.shortcuts import render
from django.urls import path

BOOKS = {1: "Emma", 2: "Dune"}


def home(request):
    return render(request, "home.html")


def books(request):
    return render(request, "books.html", {"books": BOOKS})


def book(request, number):
    return render(request, "book.html", {"title": BOOKS[number]})


urlpatterns = [
    path("", home, name="home"),
    path("books/", books, name="books"),
    path("books/<int:number>/", book, name="book"),
]
