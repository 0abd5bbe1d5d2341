import asyncio
import gc
import logging
import threading
import time

from django.conf import settings
from django.core.signals import request_finished
from django.http import HttpResponse, JsonResponse
from django.urls import path

settings.configure(ALLOWED_HOSTS=["localhost"], ROOT_URLCONF=__name__)
notes, kept = [], []


class Noted(logging.Handler):
    def emit(self, record):
        notes.append(record.getMessage().splitlines()[0])


logging.getLogger("asyncio").addHandler(Noted())


async def work():
    notes.append("started")
    try:
        await asyncio.sleep(0.2)
    except asyncio.CancelledError:
        notes.append("cancelled")
        raise
    notes.append("finished")


async def fail():
    raise ZeroDivisionError("lost")


async def task(request):
    kept.append(asyncio.create_task(work()))
    await asyncio.sleep(0)
    return JsonResponse({"notes": list(notes)})


async def failing_task(request):
    kept.append(asyncio.create_task(fail()))
    return HttpResponse("sent")


def thread(request):
    threading.Thread(target=asyncio.run, args=(work(),)).start()
    return HttpResponse("sent")


def closed(sender, **others):
    notes.append("closed")
    request_finished.disconnect(closed)


def close(request):
    request_finished.connect(closed)
    return JsonResponse({"notes": list(notes)})


def noted():
    """What happened after the last response, with half a second to happen in."""
    time.sleep(0.5)
    kept.clear()
    gc.collect()
    found = list(notes)
    notes.clear()
    return found


urlpatterns = [
    path("task", task),
    path("failing-task", failing_task),
    path("thread", thread),
    path("close", close),
]
