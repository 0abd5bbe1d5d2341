from django.conf import global_settings, settings
from django.http import JsonResponse
from django.urls import path

# The default of Django 6.1, if there is one, and the other backend that it ships.
DUMMY = {"dummy": {"BACKEND": "django.tasks.backends.dummy.DummyBackend"}}
TASKS = {**getattr(global_settings, "TASKS", {}), **DUMMY}

settings.configure(ALLOWED_HOSTS=["localhost"], ROOT_URLCONF=__name__, TASKS=TASKS)


def hand_over(request, backend="default"):
    from tasks import notes, resize

    result = resize.using(backend=backend).enqueue(42)
    return JsonResponse({"notes": notes, "status": result.status})


urlpatterns = [
    path("hand-over", hand_over),
    path("hand-over/<backend>", hand_over),
]
