from audit.models import Entry
from django.db import OperationalError, connections, transaction
from django.http import HttpResponse, JsonResponse
from django.urls import path
from notes.models import Note


def tables(request):
    names = {
        alias: sorted(connections[alias].introspection.table_names())
        for alias in connections
    }
    return JsonResponse(names)


def stored(request):
    return JsonResponse({"notes": Note.objects.count(), "entries": Entry.objects.count()})


def write(request):
    Note.objects.create(text="a note")
    Entry.objects.create(text="note added")
    return HttpResponse("written")


@transaction.atomic
def fails(request):
    write(request)
    raise RuntimeError("the view fails")


@transaction.atomic(using="default")
@transaction.atomic(using="audit")
def fails_in_both(request):
    write(request)
    raise RuntimeError("the view fails")


def link(request):
    try:
        Entry.objects.create(note=Note.objects.create(text="linked"))
    except ValueError as error:
        return JsonResponse({"refused": str(error)})


def join(request):
    try:
        return JsonResponse(list(Entry.objects.filter(note__text="a note")), safe=False)
    except OperationalError as error:
        return JsonResponse({"refused": str(error)})


views = [tables, stored, write, fails, fails_in_both, link, join]
urlpatterns = [path(view.__name__, view) for view in views]
