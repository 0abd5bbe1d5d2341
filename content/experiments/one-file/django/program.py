import sys

from django import setup
from django.apps import apps
from django.conf import settings
from django.core.management import execute_from_command_line
from django.db import connection, models
from django.http import HttpResponse
from django.template import Context, Engine
from django.urls import path

settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["localhost"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
setup()


class Book(models.Model):
    title = models.CharField(max_length=40)

    class Meta:
        app_label = "library"


def bare(request):
    return HttpResponse("a function and nothing else")


def page(request):
    template = Engine().from_string("<p>{{ books.0.title }}</p>")
    return HttpResponse(template.render(Context({"books": Book.objects.all()})))


urlpatterns = [path("bare", bare), path("page", page)]


def fill():
    with connection.schema_editor() as editor:
        editor.create_model(Book)
    Book.objects.create(title="Walden")


def extensions():
    return [each.label for each in apps.get_app_configs()] + settings.MIDDLEWARE


if __name__ == "__main__":
    fill()
    execute_from_command_line(sys.argv)
