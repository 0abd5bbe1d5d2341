import sys
import warnings

from django import forms, setup
from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import HttpResponse
from django.urls import path

settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["localhost"],
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    EMAIL_HOST="mail.example",
)
setup()
LINES = [
    "from django.urls import include, path, re_path, reverse",
    "from django.contrib.auth.models import User; User.objects.filter(username='ada')",
    "from django.forms import CharField, Form, ModelForm",
    "from django.test import Client, TestCase",
    "from django.utils.html import format_html; format_html('text')",
    "from django.db.models import CheckConstraint, Q; CheckConstraint(check=Q(a=1), name='a')",
    "from django.urls import converters as c, register_converter as r; r(c.IntConverter, 'int')",
    "from django.contrib.auth.models import User; User.objects.select_related()",
    "from django.core.mail import get_connection; get_connection()",
]


def page(request):
    return HttpResponse("page")


urlpatterns = [path("", page)]


def web_address():
    return forms.URLField().clean("shop.example")


def primary_key():
    return settings.DEFAULT_AUTO_FIELD


def becomes(line):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            exec(line, {})
        except Exception as error:
            return type(error).__name__
    return caught[0].category.__name__ if caught else "runs"


def what_became():
    return {line: becomes(line) for line in LINES}


if __name__ == "__main__":
    execute_from_command_line(sys.argv)
