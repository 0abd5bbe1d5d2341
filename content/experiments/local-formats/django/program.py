import sys
from datetime import date

from django import forms, setup
from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import HttpResponse
from django.template import Context, Engine
from django.urls import path

settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["localhost"],
    USE_THOUSAND_SEPARATOR=False,
    MIDDLEWARE=["django.middleware.locale.LocaleMiddleware"],
)
setup()
VALUES = {"day": date(2026, 11, 21), "price": 1234567.5}


class Offer(forms.Form):
    price = forms.DecimalField(localize=True)
    plain = forms.DecimalField()


def page(request):
    template = Engine().from_string("{{ day }} | {{ price }}")
    return HttpResponse(template.render(Context(VALUES)))


def offer(request):
    form = Offer(request.POST)
    form.is_valid()
    return HttpResponse(f"{form.cleaned_data} {form.errors.as_json()}")


urlpatterns = [path("local", page), path("offer", offer)]


def group_thousands():
    settings.USE_THOUSAND_SEPARATOR = True


if __name__ == "__main__":
    execute_from_command_line(sys.argv)
