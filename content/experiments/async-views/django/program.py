import asyncio

from django.conf import settings
from django.http import JsonResponse
from django.urls import path

settings.configure(ALLOWED_HOSTS=["localhost"], ROOT_URLCONF=__name__)
log, loops = [], []


async def part(number):
    log.append(f"start {number}")
    await asyncio.sleep(0.01 * number)
    log.append(f"end {number}")
    return number


async def gather(request):
    numbers = await asyncio.gather(part(1), part(2), part(3))
    return JsonResponse({"numbers": numbers, "log": log})


async def loop(request):
    loops.append(asyncio.get_running_loop())
    return JsonResponse({"requests": len(loops), "loops": len(set(loops)), "first closed": loops[0].is_closed()})


async def leave(request):
    global task
    task = asyncio.create_task(asyncio.sleep(1))
    await asyncio.sleep(0)
    return JsonResponse({"done": task.done()})


def left(request):
    return JsonResponse({"cancelled": task.cancelled()})


urlpatterns = [path(view.__name__, view) for view in (gather, loop, leave, left)]
