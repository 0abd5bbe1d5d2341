import os

from django import forms
from django.conf import global_settings
from django.core.management import CommandError, call_command
from django.http import HttpResponse
from django.template import Context, Template
from django.test import Client, override_settings
from django.urls import path

PAGE = Template(
    "{% load i18n %}{% translate 'Good morning' %}, "
    "{% blocktranslate count num=n %}{{ num }} parcel{% plural %}{{ num }} parcels{% endblocktranslate %}"
)


class Order(forms.Form):
    name = forms.CharField()


def page(request):
    return HttpResponse(PAGE.render(Context({"n": 2})))


def error(request):
    return HttpResponse(Order({}).errors["name"])


urlpatterns = [path("", page), path("error", error)]


def asked(language, **changed):
    with override_settings(**changed):
        return Client().get("/", headers={"accept-language": language}).content.decode()


def without_gettext_tools(command, *arguments):
    path, os.environ["PATH"] = os.environ.get("PATH", ""), ""
    try:
        call_command(command, *arguments)
    except CommandError as error:
        return str(error)
    finally:
        os.environ["PATH"] = path


def languages():
    return len(global_settings.LANGUAGES)
