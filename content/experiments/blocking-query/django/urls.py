import asyncio

from asgiref.sync import async_to_sync
from django.core.exceptions import SynchronousOnlyOperation
from django.db import transaction
from django.http import JsonResponse
from django.urls import path
from library.models import Book


async def direct(request):
    try:
        return JsonResponse({"books": Book.objects.count()})
    except SynchronousOnlyOperation as error:
        return JsonResponse({"refused": str(error)}, status=500)


async def atomic(request):
    try:
        async with transaction.atomic():
            return JsonResponse({"entered": True})
    except TypeError as error:
        return JsonResponse({"TypeError": str(error)}, status=500)


async def atomic_sync(request):
    try:
        with transaction.atomic():
            return JsonResponse({"entered": True})
    except SynchronousOnlyOperation as error:
        return JsonResponse({"refused": str(error)}, status=500)


def ordinary(request):
    return JsonResponse({"books": Book.objects.count()})


async def answer():
    await asyncio.sleep(0)
    return 42


def waiting(request):
    return JsonResponse({"answer": async_to_sync(answer)()})


def fill():
    Book.objects.create(title="Emma")


views = [direct, atomic, atomic_sync, ordinary, waiting]
urlpatterns = [path(view.__name__.replace("_", "-"), view) for view in views]
