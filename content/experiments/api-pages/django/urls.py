from django.urls import path
from django_filters.rest_framework import DjangoFilterBackend
from library.models import Book
from rest_framework import generics, pagination, serializers


class BookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["title", "pages"]


class Pages(pagination.PageNumberPagination):
    page_size = 2
    page_size_query_param = "page_size"
    max_page_size = 100


class Everything(generics.ListAPIView):
    queryset = Book.objects.order_by("id")
    serializer_class = BookSerializer


class Books(Everything):
    pagination_class = Pages
    filter_backends = [DjangoFilterBackend]
    filterset_fields = ["title", "pages"]


def fill():
    books = [Book(title=f"Book {n}", pages=100 * n) for n in range(1, 6)]
    return len(Book.objects.bulk_create(books))


urlpatterns = [path("all", Everything.as_view()), path("books", Books.as_view())]
