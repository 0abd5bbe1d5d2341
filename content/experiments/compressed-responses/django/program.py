from django.conf import settings

settings.configure(
    SECRET_KEY="only for this experiment",
    ALLOWED_HOSTS=["localhost", "testserver"],
    ROOT_URLCONF=__name__,
)

from django.http import HttpResponse  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import path  # noqa: E402
from django.views.decorators.gzip import gzip_page  # noqa: E402


def plain(request):
    return HttpResponse("page" * 1000)


@gzip_page
def packed(request):
    return HttpResponse("page" * 1000)


@gzip_page
def short(request):
    return HttpResponse("page" * 25)


urlpatterns = [path("plain", plain), path("packed", packed), path("short", short)]


def ask(path, accepted):
    response = Client().get(path, headers={"Accept-Encoding": accepted})
    return {
        "encoding": response.headers.get("Content-Encoding"),
        "bytes": len(response.content),
        "vary": response.headers.get("Vary"),
    }
