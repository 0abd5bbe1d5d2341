from django.db import connection
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.test.utils import CaptureQueriesContext
from django.urls import path
from notes.models import Note


def notes(request):
    if request.method == "POST":
        note = Note.objects.create(text=request.POST["text"])
        return JsonResponse({"id": note.id})
    unfinished = Note.objects.filter(done=False).order_by("text")
    return JsonResponse([note.text for note in unfinished], safe=False)


def finish(request, id):
    note = get_object_or_404(Note, id=id)
    note.done = True
    if "save" in request.GET:
        note.save()
    return HttpResponse("finished")


def twice(request, id):
    same = Note.objects.get(id=id) is Note.objects.get(id=id)
    return JsonResponse({"same": same})


def sent(queries, verb):
    return sum(query["sql"].startswith(verb) for query in queries)


def objects(request):
    with CaptureQueriesContext(connection) as queries:
        for _ in range(100):
            Note(text="many").save()
    return JsonResponse({"statements": sent(queries, "INSERT")})


def rows(request):
    with CaptureQueriesContext(connection) as queries:
        Note.objects.bulk_create([Note(text="many") for _ in range(100)])
    return JsonResponse({"statements": sent(queries, "INSERT")})


def all_done(request):
    with CaptureQueriesContext(connection) as queries:
        changed = Note.objects.update(done=True)
    return JsonResponse({"rows": changed, "statements": sent(queries, "UPDATE")})


urlpatterns = [
    path("notes", notes),
    path("notes/<int:id>/done", finish),
    path("notes/<int:id>/twice", twice),
    path("hundred/objects", objects),
    path("hundred/rows", rows),
    path("all/done", all_done),
]
