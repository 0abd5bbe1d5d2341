from django.http import HttpResponse
from django.test import Client
from django.urls import path
from django.views import View
from django.views.decorators.http import (
    require_GET,
    require_POST,
    require_safe,
)


def plain(request):
    return HttpResponse(f"saw {request.method}")


class Items(View):
    def get(self, request):
        return HttpResponse("list")

    def post(self, request):
        return HttpResponse("added", status=201)


urlpatterns = [
    path("plain", plain),
    path("get", require_GET(plain)),
    path("safe", require_safe(plain)),
    path("items", Items.as_view()),
    path("split", require_GET(plain)),
    path("split", require_POST(plain)),
]
