import functools
import inspect
import tempfile
from pathlib import Path

from django.conf import global_settings, settings
from django.core.management import call_command, get_commands, load_command_class
from django.http import HttpResponse, JsonResponse
from django.template import engines
from django.urls import path, resolve
from settings import lookup


def index(request):
    return HttpResponse("index")


def answer(request):
    return JsonResponse({"kwargs": {}})


urlpatterns = [path("", index, name="index"), path("answer/", answer)]


@functools.cache
def objects():
    """What exists only while a project runs."""
    from django.apps import apps
    from django.contrib import admin
    from django.contrib.auth.models import AnonymousUser, User
    from django.contrib.sessions.middleware import SessionMiddleware
    from django.core.cache import cache
    from django.core.files.storage import default_storage
    from django.db import connection
    from django.db.migrations.recorder import MigrationRecorder
    from django.forms import CharField, Form
    from django.test import Client, RequestFactory
    request = RequestFactory().get("/?q=a")
    request.resolver_match = match = resolve("/")
    SessionMiddleware(index).process_request(request)
    request.user = AnonymousUser()

    class NameForm(Form):
        name = CharField()

    form = NameForm({"name": "ada"})
    form.is_valid()
    client = Client()
    table = MigrationRecorder.Migration._meta.db_table
    return {
        "apps": apps, "admin": admin, "User": User, "cache": cache, "connection": connection,
        "default_storage": default_storage, "request": request, "response": HttpResponse(),
        "match": match, "form": form, "client": client, "answer": client.get("/answer/"), table: table,
    }


@functools.cache
def generated():
    """The files that startproject writes, by name."""
    with tempfile.TemporaryDirectory() as folder:
        call_command("startproject", "mysite", folder)
        return {file.name: file.read_text() for file in Path(folder).rglob("*.py")}


def command(name):
    return load_command_class(get_commands()[name], name)


def libraries():
    """The tags and filters that templates have, with those that they can load."""
    engine = engines["django"].engine
    return [*engine.template_builtins, *engine.template_libraries.values()]


def library(module):
    return module if hasattr(module, "tags") else lookup(module).register


def exists(line):
    kind, _, name = line.partition(" ")
    if kind == "setting":
        return hasattr(global_settings, name)
    if kind == "converter":
        from django.urls.converters import get_converters
        return name in get_converters()
    if kind == "tag":
        return any(name in library(one).tags for one in libraries())
    if kind == "filter":
        return any(name in library(one).filters for one in libraries())
    if kind == "lookup":
        return name in lookup("django.db.models.CharField").get_lookups()
    if kind == "command":
        return name in get_commands()
    if kind == "option":
        name, option = name.split()
        parser = command(name).create_parser("manage.py", name)
        return option in [action.dest for action in parser._actions]
    if kind == "file":
        file, text = name.split()
        return text in generated()[file]
    if kind == "param":
        path, parameter = name.split()
        return has_parameter(lookup(path), parameter)
    if kind == "mentions":
        path, text = name.split()
        return text in inspect.getsource(lookup(path))
    if kind == "object":
        first, *attributes = name.split(".")
        found = objects()[first]
        for attribute in attributes:
            found = found[attribute] if attribute.isupper() and isinstance(found, dict) else getattr(found, attribute)
        return True
    lookup(line)
    return True


def has_parameter(function, name):
    for one in getattr(function, "__mro__", [function]):
        if name in inspect.signature(one.__init__ if inspect.isclass(one) else one).parameters:
            return True
    return False


def missing():
    """The lines of names.txt that are not found."""
    call_command("migrate", verbosity=0)
    lost = []
    for line in lines():
        try:
            found = exists(line)
        except Exception as error:
            found = False
            line = f"{line} ({type(error).__name__})"
        if not found:
            lost.append(line)
    return lost


def lines():
    return (Path(settings.ROOT_DIR) / "names.txt").read_text().split("\n")[:-1]
