from django.conf import settings
from django.db import models
from django.template import Template
from django.test import RequestFactory

settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["localhost"],
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.staticfiles"],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
urlpatterns = []
request = RequestFactory().get("/")
NAMES = {"models": models, "request": request, "Template": Template}

OLD = [
    "from django.conf.urls import url",
    "from django.core.urlresolvers import reverse",
    "from django.shortcuts import render_to_response",
    "from django.utils.translation import ugettext_lazy",
    "from django.utils.encoding import force_text",
    "from django.utils.encoding import python_2_unicode_compatible",
    "from django.utils import six",
    "from django.contrib.auth.views import login",
    "models.ForeignKey('auth.User')",
    "request.is_ajax()",
    "Template('{% load staticfiles %}')",
    "Template('{% ifequal a b %}{% endifequal %}')",
]
NEW = [
    "from django.urls import path, re_path, reverse",
    "from django.shortcuts import render",
    "from django.utils.translation import gettext_lazy",
    "from django.utils.encoding import force_str",
    "from django.contrib.auth.views import LoginView",
    "models.ForeignKey('auth.User', on_delete=models.CASCADE)",
    "request.headers.get('X-Requested-With') == 'XMLHttpRequest'",
    "Template('{% load static %}')",
    "Template('{% if a == b %}{% endif %}')",
]


def tried(lines):
    """The error of each line, or ok."""
    return {line: outcome(line) for line in lines}


def outcome(line):
    try:
        exec(line, dict(NAMES))
    except Exception as error:
        return f"{type(error).__name__}: {error}".splitlines()[0].partition(" (")[0]
    return "ok"
