import pkgutil

from django.core.exceptions import ImproperlyConfigured
from django.db import backends
from django.db.utils import load_backend
from django.http import JsonResponse
from django.urls import path


def shipped(request):
    names = [m.name for m in pkgutil.iter_modules(backends.__path__) if m.ispkg]
    return JsonResponse(sorted(names), safe=False)


def load(request, name):
    try:
        backend = load_backend(f"django.db.backends.{name}")
    except ImproperlyConfigured as error:
        return JsonResponse({"refused": str(error).splitlines()[0]})
    return JsonResponse({"vendor": backend.DatabaseWrapper.vendor})


urlpatterns = [path("shipped", shipped), path("load/<name>", load)]
