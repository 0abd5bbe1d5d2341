from django.db import connection
from django.db.models.expressions import RawSQL
from django.http import HttpResponse, JsonResponse
from django.urls import path
from notes.models import Note

TABLE = "CREATE VIRTUAL TABLE note USING fts5(text, tokenize = 'porter')"
TEXTS = ["A party in the garden", "She runs a shop for modern art", "Running shoes to run a run in"]


def create(request):
    with connection.cursor() as cursor:
        cursor.execute(TABLE)
    for text in TEXTS:
        Note.objects.create(text=text)
    return HttpResponse("created")


def contains(request):
    notes = Note.objects.filter(text__icontains=request.GET["q"]).order_by("rowid")
    return JsonResponse([note.text for note in notes], safe=False)


def match(request):
    notes = Note.objects.filter(text__match=request.GET["q"]).order_by(RawSQL("rank", []))
    return JsonResponse([note.text for note in notes], safe=False)


def search(request):
    notes = Note.objects.filter(text__search=request.GET["q"])
    return JsonResponse([note.text for note in notes], safe=False)


urlpatterns = [
    path("create", create),
    path("contains", contains),
    path("match", match),
    path("search", search),
]
