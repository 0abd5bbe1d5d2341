from django.core.exceptions import FieldDoesNotExist
from django.db import connection
from django.http import HttpResponse, JsonResponse
from django.test.utils import CaptureQueriesContext
from django.urls import path
from notes.models import Note


def fill(request):
    with connection.cursor() as cursor:
        sql = "INSERT INTO notes_note (text, words) VALUES (%s, %s)"
        cursor.executemany(sql, [("a", 1), ("b b", 2), ("c c c", 3)])
    return HttpResponse("filled")


def rows(request):
    with connection.cursor() as cursor:
        sql = "SELECT text, words FROM notes_note WHERE words > %s"
        cursor.execute(sql, [1])
        return JsonResponse(cursor.fetchall(), safe=False)


def objects(request):
    sql = "SELECT * FROM notes_note WHERE words > %s"
    notes = Note.objects.raw(sql, [1])
    return JsonResponse([type(n).__name__ + " " + n.text for n in notes], safe=False)


def fewer_columns(request):
    with CaptureQueriesContext(connection) as queries:
        notes = Note.objects.raw("SELECT id, text FROM notes_note")
        total = sum(note.words for note in notes)
    return JsonResponse({"words": total, "queries": len(queries)})


def without_key(request):
    try:
        list(Note.objects.raw("SELECT text FROM notes_note"))
    except FieldDoesNotExist as error:
        return JsonResponse({"refused": str(error)})


views = [fill, rows, objects, fewer_columns, without_key]
urlpatterns = [path(view.__name__, view) for view in views]
