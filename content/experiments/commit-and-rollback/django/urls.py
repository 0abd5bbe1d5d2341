from django.db import IntegrityError, transaction
from django.http import HttpResponse, JsonResponse
from django.urls import path
from notes.models import Note


def stored(request, database="default"):
    notes = Note.objects.using(database)
    return JsonResponse([note.text for note in notes.order_by("id")], safe=False)


def fails(request, database="default"):
    Note.objects.using(database).create(text="before the error")
    raise RuntimeError("the view fails")


@transaction.atomic
def atomic(request):
    Note.objects.create(text="inside atomic")
    raise RuntimeError("the view fails")


def answers_500(request):
    Note.objects.using("whole").create(text="before the answer")
    return HttpResponse("no exception", status=500)


@transaction.atomic
def savepoint(request):
    Note.objects.create(text="outer")
    try:
        with transaction.atomic():
            Note.objects.create(text="inner")
            Note.objects.create(text="outer")
    except IntegrityError:
        pass
    Note.objects.create(text="after the savepoint")
    return HttpResponse("done")


urlpatterns = [
    path("stored", stored),
    path("whole/stored", stored, {"database": "whole"}),
    path("fails", fails),
    path("whole/fails", fails, {"database": "whole"}),
    path("whole/answers-500", answers_500),
    path("atomic", atomic),
    path("savepoint", savepoint),
]
