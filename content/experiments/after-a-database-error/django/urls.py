from django.db import DatabaseError, IntegrityError, transaction
from django.http import HttpResponse, JsonResponse
from django.urls import path
from notes.models import Note


def texts():
    return list(Note.objects.order_by("id").values_list("text", flat=True))


def answer(values):
    return JsonResponse(values, safe=False)


def create(request):
    Note.objects.create(text="taken")
    return HttpResponse("created")


def notes(request):
    return answer(texts())


def uncaught(request):
    Note.objects.create(text="taken")
    return HttpResponse("saved")


def caught(request):
    try:
        Note.objects.create(text="taken")
    except IntegrityError:
        pass
    try:
        return answer(texts())
    except transaction.TransactionManagementError as error:
        return answer([type(error).__name__])


@transaction.atomic
def quiet(request):
    Note.objects.create(text="earlier")
    try:
        Note.objects.create(text="taken")
    except IntegrityError:
        pass
    return HttpResponse("saved")


@transaction.atomic
def savepoint(request):
    Note.objects.create(text="first")
    try:
        with transaction.atomic():
            Note.objects.create(text="taken")
    except IntegrityError:
        pass
    Note.objects.create(text="second")
    return answer(texts())


def import_notes():
    """A script that saves one note after another and goes on after an error."""
    results = []
    for text in ["red", "red", "blue"]:
        try:
            Note.objects.create(text=text)
            results.append("saved")
        except DatabaseError as error:
            results.append(type(error).__name__)
    return results


urlpatterns = [
    path("create", create),
    path("notes", notes),
    path("uncaught", uncaught),
    path("caught", caught),
    path("caught-in-atomic", transaction.atomic(caught)),
    path("quiet", quiet),
    path("savepoint", savepoint),
]
