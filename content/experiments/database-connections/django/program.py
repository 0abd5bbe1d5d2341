from django.conf import settings
from django.db import connections
from django.http import JsonResponse
from django.urls import path

database = {"ENGINE": "django.db.backends.sqlite3", "NAME": "site.db"}
settings.configure(
    ALLOWED_HOSTS=["localhost"],
    ROOT_URLCONF=__name__,
    DATABASES={"default": database, "kept": database | {"CONN_MAX_AGE": 60}},
)
seen = {"default": [], "kept": []}


def count(request, alias):
    connections[alias].ensure_connection()
    connection = connections[alias].connection
    if all(one is not connection for one in seen[alias]):
        seen[alias].append(connection)
    return JsonResponse({"so far": len(seen[alias])})


urlpatterns = [
    path("connections", count, {"alias": "default"}),
    path("kept", count, {"alias": "kept"}),
]
