import io
import sys

from django.db import connection
from django.http import HttpResponse
from django.urls import path


def by_hand(request):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE notes_note ADD by_hand varchar(10)")
    return HttpResponse("a column that no model knows")


def answers(request):
    sys.stdin = io.StringIO("y\n1\n0\n")
    return HttpResponse("three answers wait at the keyboard")


urlpatterns = [path("by-hand", by_hand), path("answers", answers)]
