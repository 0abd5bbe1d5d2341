from django.conf import settings
from django.http import HttpResponse
from django.urls import path


def log_in(request):
    request.session["user"] = "ada"
    return HttpResponse("in")


def untouched(request):
    return HttpResponse("nothing stored")


def harden():
    settings.SESSION_COOKIE_SECURE = True


urlpatterns = [path("in", log_in), path("untouched", untouched)]
