from asgiref.sync import async_to_sync
from django.core.management import call_command
from django.db import connections
from django.urls import include, path
from shop.echo import echoed

call_command("migrate", verbosity=0)

urlpatterns = [path("accounts/", include("allauth.urls"))]


def echo(text):
    return async_to_sync(echoed)(text)


def vendors():
    return [connections[alias].vendor for alias in connections]


def tables(app):
    names = connections["default"].introspection.table_names()
    return [name for name in names if name.startswith(app)]
