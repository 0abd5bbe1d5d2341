from django.conf import settings
from django.http import HttpResponse
from django.urls import path


def page(request):
    return HttpResponse(getattr(settings, "GREETING", "hello"))


urlpatterns = [path("", page)]
