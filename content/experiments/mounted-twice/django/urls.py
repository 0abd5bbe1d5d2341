from django.contrib import admin
from django.http import HttpResponse
from django.urls import include, path
from shop.models import Product

site = admin.site


def home(request):
    return HttpResponse("home")


urlpatterns = [
    path("", home),
    path("eu/", include("shop.urls")),
    path("us/", include("shop.urls", namespace="shop_us")),
]
