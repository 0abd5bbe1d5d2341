from django.core.checks import run_checks
from django.db import connection
from django.http import HttpResponse, JsonResponse
from django.test import override_settings
from django.urls import path


def page(request):
    return HttpResponse("page")


def parts(request):
    return JsonResponse({
        "user": hasattr(request, "user"),
        "session": hasattr(request, "session"),
    })


def tables():
    return connection.introspection.table_names()


def problems(*apps):
    """What the checks say when these apps, and nothing that they need, are added."""
    with override_settings(INSTALLED_APPS=[f"django.contrib.{app}" for app in apps]):
        return sorted({problem.id for problem in run_checks()})


urlpatterns = [path("", page), path("parts", parts)]
