from django.conf import settings
from django.http import HttpResponse
from django.urls import path


def hello(request):
    return HttpResponse("hello")


def settle():
    settings.SHOP_CURRENCY = "EUR"


def spoil():
    urlpatterns.append(path("/admin/", hello))


urlpatterns = [path("", hello)]
