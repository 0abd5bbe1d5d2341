from django.apps import apps
from django.core import checks
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import include, path

urlpatterns = [
    path("", lambda request: HttpResponse("a page of the program")),
    path("greeting/", include("greeting.urls")),
]


def without_middleware():
    with override_settings(MIDDLEWARE=[]):
        header = Client().get("/").headers.get("X-Greeting")
        return [header, *(each.id for each in checks.run_checks() if "greeting" in each.id)]


def installed():
    return [each.label for each in apps.get_app_configs()]
