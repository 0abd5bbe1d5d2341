from django.db import transaction
from django.http import HttpResponse, JsonResponse
from django.urls import path
from notes.models import Note


def notes(request):
    if request.method == "POST":
        Note.objects.create()
        return HttpResponse("added")
    return JsonResponse({"found": Note.objects.count()})


def primary(request):
    return JsonResponse({"found": Note.objects.using("default").count()})


@transaction.atomic
def atomic(request):
    return JsonResponse({"found": Note.objects.count()})


@transaction.atomic
def locked(request):
    return JsonResponse({"found": len(Note.objects.select_for_update())})


urlpatterns = [path(view.__name__, view) for view in (notes, primary, atomic, locked)]
