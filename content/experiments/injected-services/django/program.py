from clocks import Clock, FrozenClock
from django.conf import settings
from django.http import HttpResponse
from django.test import RequestFactory, override_settings
from django.urls import path
from django.utils.module_loading import import_string
from django.views import View

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["localhost"], CLOCK="clocks.Clock")


class Time(View):
    clock = None

    def get(self, request):
        return HttpResponse(self.clock.now())


def by_setting(request):
    clock = import_string(settings.CLOCK)()
    return HttpResponse(clock.now())


def by_type(request, clock: Clock):
    return HttpResponse(clock.now())


urlpatterns = [
    path("class", Time.as_view(clock=Clock())),
    path("settings", by_setting),
    path("by-type", by_type),
]


def replaced(path):
    """What a view says with another clock."""
    request = RequestFactory().get(path)
    if path == "/class":
        return Time.as_view(clock=FrozenClock())(request).text
    with override_settings(CLOCK="clocks.FrozenClock"):
        return by_setting(request).text
