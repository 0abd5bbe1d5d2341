from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from books.views import BookDetail, BookList

# The clients of an API send no cookies, so nobody can forge their requests.
urlpatterns = [
    path("books/", csrf_exempt(BookList.as_view()), name="books"),
    path("books/<int:id>/", csrf_exempt(BookDetail.as_view()), name="book"),
]

# Used without debug mode, in place of Django's pages of HTML.
handler400 = "books.errors.bad_request"
handler404 = "books.errors.not_found"
