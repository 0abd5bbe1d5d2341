from django.http import HttpResponse
from django.urls import path
from django.views.decorators.clickjacking import (
    xframe_options_exempt,
    xframe_options_sameorigin,
)


def hello(request):
    return HttpResponse("hello")


def broken(request):
    raise RuntimeError


urlpatterns = [
    path("hello", hello),
    path("broken", broken),
    path("own-site", xframe_options_sameorigin(hello)),
    path("any-site", xframe_options_exempt(hello)),
]
