from django.urls import path
from drf_spectacular.views import SpectacularJSONAPIView
from rest_framework import serializers
from rest_framework.generics import CreateAPIView
from rest_framework.response import Response
from rest_framework.views import APIView


class BookSerializer(serializers.Serializer):
    title = serializers.CharField()
    pages = serializers.IntegerField(required=False)


class Books(CreateAPIView):
    """Add a book."""

    serializer_class = BookSerializer

    def perform_create(self, serializer):
        pass


class Plain(APIView):
    def get(self, request):
        return Response({"free": "form"})


urlpatterns = [
    path("books/", Books.as_view()),
    path("books/plain", Plain.as_view()),
    path("schema", SpectacularJSONAPIView.as_view()),
]
