import warnings

from django.contrib.auth.views import LogoutView
from django.http import HttpResponse, JsonResponse
from django.template import engines
from django.urls import path

LINES = [
    "from django.urls import include, path, re_path, reverse",
    "from django.shortcuts import get_object_or_404, redirect, render",
    "from django.utils.timezone import utc",
    "from django.contrib.sessions.serializers import PickleSerializer",
    "from django.conf import settings; settings.USE_L10N",
    "from django.conf import settings; settings.DEFAULT_FILE_STORAGE",
    "from django.template import Template; Template('{{ name|length_is:3 }}')",
    "from django.contrib.auth.models import User; User.objects.make_random_password()",
    "from django.test import TestCase; TestCase.assertQuerysetEqual",
    "from django.utils.html import format_html; format_html('text')",
    "from django.db.models import CheckConstraint, Q; CheckConstraint(check=Q(a=1), name='a')",
    "from django.db import models; type('T', (models.Model,), dict(__module__='x', Meta=type('Meta', (), dict(app_label='x', index_together=[]))))",
]


def page(request):
    request.session["visits"] = request.session.get("visits", 0) + 1
    template = engines["django"].from_string("<p>Visit {{ visits }}</p>")
    return HttpResponse(template.render({"visits": request.session["visits"]}))


def data(request):
    return JsonResponse({"visits": request.session.get("visits", 0)})


urlpatterns = [
    path("", page),
    path("data", data),
    path("logout", LogoutView.as_view(next_page="/")),
]


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
