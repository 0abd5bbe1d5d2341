from django.conf import global_settings, settings
from django.http import HttpResponse
from django.urls import path


def home(request):
    return HttpResponse(settings.SHOP_NAME)


urlpatterns = [path("", home)]


def change():
    settings.SHOP_NAME = "Coffee"


def known():
    return [hasattr(settings, name) for name in ("SHOP_NAME", "shop_owner", "PREFERRED_URL_SCHEME")]


def default():
    return settings.DATA_UPLOAD_MAX_MEMORY_SIZE


def number():
    return sum(name.isupper() for name in dir(global_settings))
