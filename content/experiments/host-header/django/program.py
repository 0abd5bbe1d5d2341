from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.urls import path

settings.configure(
    SECRET_KEY="only for this experiment",
    ROOT_URLCONF=__name__,
    DEBUG=True,
    ALLOWED_HOSTS=[],
    MIDDLEWARE=["django.middleware.common.CommonMiddleware"],
)


def reset(request):
    return HttpResponse(request.build_absolute_uri("?token=t"))


def status(host):
    client = Client(raise_request_exception=False)
    return client.get("/reset", headers={"Host": host}).status_code


def accept(*hosts):
    settings.DEBUG = False
    settings.ALLOWED_HOSTS = list(hosts)


urlpatterns = [path("reset", reset)]
