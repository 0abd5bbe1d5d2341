import time

from django.conf import settings
from django.http import HttpResponse
from django.urls import path

settings.configure(ALLOWED_HOSTS=["localhost"], ROOT_URLCONF=__name__)


def slow(request):
    time.sleep(0.3)
    return HttpResponse("done")


urlpatterns = [path("slow", slow)]
