import logging

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import path
from lines import logged


def refused(request):
    raise PermissionDenied


def broken_body(request):
    return HttpResponse("out of order", status=503)


def boom(request):
    raise ZeroDivisionError("lost")


def query(request):
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("asked")


def statements(level, debug=False, forced=False):
    """Whether the statement of a view is logged, with the logger of statements on a level."""
    logging.getLogger("django.db.backends").setLevel(level)
    settings.DEBUG, connection.force_debug_cursor = debug, forced
    query(RequestFactory().get("/query"))
    settings.DEBUG, connection.force_debug_cursor = False, False
    return any("SELECT 1" in line["message"] for line in logged())


urlpatterns = [
    path("refused", refused),
    path("broken-body", broken_body),
    path("boom", boom),
]
