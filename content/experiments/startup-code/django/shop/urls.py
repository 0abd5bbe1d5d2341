from django.http import JsonResponse
from django.urls import path

from shop.apps import tick
from shop.notes import note

note("urls")


def page(request):
    return JsonResponse({"thread": tick.is_alive()})


urlpatterns = [path("", page)]
