"""Django's object-relational mapper, without the rest of Django."""

import django
from django.conf import settings
from django.db import connection, models

settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()


class Book(models.Model):
    title = models.CharField(max_length=80)

    class Meta:
        app_label = "library"


def prepare():
    with connection.schema_editor() as editor:
        editor.create_model(Book)
    Book.objects.create(title="Walden")


def titles():
    return list(Book.objects.values_list("title", flat=True))
