import json

from django.conf import settings

settings.configure(
    SECRET_KEY="only for this experiment",
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF=__name__,
    DATABASES={
        "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
    },
)

from django.db import connection  # noqa: E402
from django.http import JsonResponse  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import override_settings  # noqa: E402
from django.urls import path  # noqa: E402

QUERY = "SELECT 6 * 7"


def view(request):
    connection.cursor().execute(QUERY)
    found = connection.queries
    if not found:
        return JsonResponse({"queries": 0})
    one = found[0]
    timed = float(one["time"]) >= 0
    return JsonResponse({"queries": len(found), "text": one["sql"], "timed": timed})


urlpatterns = [path("", view)]


def kept(debug):
    with override_settings(DEBUG=debug):
        return json.loads(Client().get("/").content)


def hooked():
    seen = []

    def note(execute, sql, params, many, context):
        seen.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        connection.cursor().execute(QUERY)
    return seen
