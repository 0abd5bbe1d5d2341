from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views import View, generic
from library.models import Book


class Item(View):
    def get(self, request, id):
        return HttpResponse(get_object_or_404(Book, pk=id).title)

    def delete(self, request, id):
        return HttpResponse(status=204)


class BookList(generic.ListView):
    model = Book
    ordering = ["title"]
    paginate_by = 2


class BookCreate(generic.CreateView):
    model = Book
    fields = ["title"]
    success_url = "/list"


urlpatterns = [
    path("books/<int:id>", Item.as_view()),
    path("list", BookList.as_view()),
    path("new", BookCreate.as_view()),
]
