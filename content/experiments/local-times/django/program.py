import sys
import warnings
import zoneinfo
from datetime import UTC, datetime, timedelta
from datetime import timezone as fixed

from django import setup
from django.conf import global_settings, settings
from django.core.management import execute_from_command_line
from django.db import connection, models
from django.http import HttpResponse
from django.template import Context, Engine
from django.urls import path
from django.utils import timezone

settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["localhost"],
    TIME_ZONE="UTC",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
setup()
NOON = datetime(2026, 7, 1, 12, tzinfo=UTC)
BERLIN = fixed(timedelta(hours=2))


class Event(models.Model):
    at = models.DateTimeField()

    class Meta:
        app_label = "calendar"


def page(request):
    template = Engine().from_string("{{ noon|date:'H:i' }}")
    zone = request.GET.get("zone")
    with timezone.override(zone and zoneinfo.ZoneInfo(zone)):
        return HttpResponse(template.render(Context({"noon": NOON})))


urlpatterns = [path("local", page)]


def save_and_load(value):
    with connection.schema_editor() as editor:
        editor.create_model(Event)
    Event.objects.create(at=value)
    loaded = Event.objects.get().at
    with connection.schema_editor() as editor:
        editor.delete_model(Event)
    return f"{loaded:%H:%M} {loaded.tzinfo}"


def stored_in_berlin():
    return save_and_load(datetime(2026, 7, 1, 14, tzinfo=BERLIN))


def stored_without_zone():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        loaded = save_and_load(datetime(2026, 7, 1, 14))
    return [loaded, *(each.category.__name__ for each in caught)]


def defaults():
    return [global_settings.USE_TZ, global_settings.TIME_ZONE]


if __name__ == "__main__":
    execute_from_command_line(sys.argv)
