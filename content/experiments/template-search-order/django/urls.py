from pathlib import Path

from django.shortcuts import render
from django.template.loader import get_template
from django.urls import path


def page(request, name):
    return render(request, f"{name}.html")


def app_of(template):
    """The folder above templates/ in which the template was found."""
    return Path(get_template(template).origin.name).parts[-4]


urlpatterns = [path("<name>", page)]
