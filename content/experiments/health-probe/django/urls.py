from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.urls import path


def health(request):
    return HttpResponse("well")


urlpatterns = [path("health", health)]


def early(get_response):
    """A middleware that answers the probe before the host is looked at."""

    def middleware(request):
        if request.path == "/health":
            return health(request)
        return get_response(request)

    return middleware


def with_early():
    settings.MIDDLEWARE = ["urls.early", *settings.MIDDLEWARE]
    return Client(headers={"host": "10.0.0.7:8000"}).get("/health").status_code
