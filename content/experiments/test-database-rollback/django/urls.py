from django.http import JsonResponse
from django.urls import path

from notes.models import Note


def add(request):
    Note.objects.create(text="a note")
    return count(request)


def count(request):
    return JsonResponse({"notes": Note.objects.count()})


urlpatterns = [path("add", add), path("count", count)]
