from django.conf import settings
from django.http import HttpResponse
from django.urls import path


def home(request):
    request.session["seen"] = True
    return HttpResponse("hello")


urlpatterns = [path("", home)]


def more():
    settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    settings.SECURE_HSTS_PRELOAD = True


def forget():
    settings.SESSION_COOKIE_SECURE = False


def debug():
    settings.DEBUG = True
