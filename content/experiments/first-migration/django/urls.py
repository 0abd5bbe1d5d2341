from django.db import connection
from django.http import HttpResponse, JsonResponse
from django.urls import path
from notes.models import Note


def notes(request):
    Note.objects.create(text="stored")
    return HttpResponse("added")


def tables(request):
    return JsonResponse(sorted(connection.introspection.table_names()), safe=False)


urlpatterns = [path("notes", notes), path("tables", tables)]
