from django.http import JsonResponse
from django.urls import path

from catalogue.models import Book


def titles(request):
    found = Book.objects.values("title", "owner__name").order_by("title")
    return JsonResponse({"books": list(found)})


urlpatterns = [path("titles", titles)]
