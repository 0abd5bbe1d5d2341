import io

from django.http import HttpResponse, JsonResponse
from django.test import Client
from django.urls import path
from own import OwnHandler, OwnJsonResponse


def tenant(request):
    return HttpResponse(getattr(request, "tenant", "no such attribute"))


def numbers(request):
    return OwnJsonResponse({"numbers": {2, 1}})


def numbers_as_shipped(request):
    return JsonResponse({"numbers": {2, 1}})


def ask(path, tenant):
    """Sends a request to the handler, as a WSGI server would."""
    environ = {
        "REQUEST_METHOD": "GET", "PATH_INFO": path, "HTTP_X_TENANT": tenant,
        "SERVER_NAME": "localhost", "SERVER_PORT": "80", "wsgi.input": io.BytesIO(),
    }
    return b"".join(OwnHandler()(environ, lambda *head: None)).decode()


def ask_client(path, tenant):
    client = Client(SERVER_NAME="localhost")
    return client.get(path, headers={"X-Tenant": tenant}).text


urlpatterns = [
    path("tenant", tenant),
    path("set", numbers),
    path("set-as-shipped", numbers_as_shipped),
]
