from django.contrib.contenttypes.models import ContentType
from django.core.serializers import serialize
from django.http import HttpResponse, JsonResponse
from django.urls import path
from rest_framework import serializers
from rest_framework.decorators import api_view
from rest_framework.response import Response


class BookSerializer(serializers.Serializer):
    id = serializers.IntegerField(read_only=True)
    title = serializers.CharField(max_length=20)
    pages = serializers.IntegerField()
    code = serializers.CharField(write_only=True, required=False)


class Book:
    def __init__(self, **values):
        self.__dict__.update(values)


@api_view(["GET", "POST"])
def books(request):
    if request.method == "GET":
        books = [Book(id=1, title="Emma", pages=474, code="x9", cost=3)]
        return Response(BookSerializer(books, many=True).data)
    book = BookSerializer(data=request.data)
    book.is_valid(raise_exception=True)
    return Response(book.validated_data)


def row(request):
    row = ContentType(id=1, app_label="library", model="book")
    return HttpResponse(serialize("json", [row]), content_type="application/json")


def encoder(request):
    return JsonResponse({"row": ContentType(app_label="library", model="book")})


urlpatterns = [path("books", books), path("row", row), path("encoder", encoder)]
