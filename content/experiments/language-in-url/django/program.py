import sys

from django import setup
from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.core.management import execute_from_command_line
from django.http import HttpResponse
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _

settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["localhost"],
    INSTALLED_APPS=["django.contrib.humanize"],
    LANGUAGES=[("en", "English"), ("de", "Deutsch")],
    MIDDLEWARE=[
        "django.middleware.locale.LocaleMiddleware",
        "django.middleware.common.CommonMiddleware",
    ],
)
setup()


def prices(request):
    return HttpResponse(f"{request.LANGUAGE_CODE}: {reverse('prices')}")


def today(request):
    return HttpResponse(reverse("today"))


urlpatterns = i18n_patterns(
    path("prices/", prices, name="prices"),
    path(_("today"), today, name="today"),
)

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
