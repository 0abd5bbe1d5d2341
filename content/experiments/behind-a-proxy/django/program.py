from django.conf import settings
from django.http import JsonResponse
from django.test import Client, override_settings
from django.urls import path

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["localhost", "shop.example"])


def where(request):
    return JsonResponse(
        {
            "secure": request.is_secure(),
            "client": request.META["REMOTE_ADDR"],
            "address": request.build_absolute_uri(),
        }
    )


urlpatterns = [path("where", where)]


def plain(**headers):
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    client = Client(REMOTE_ADDR="10.0.0.1", SERVER_NAME="localhost")
    return client.get("/where", headers=named).json()


def told(**headers):
    with override_settings(
        SECURE_PROXY_SSL_HEADER=("HTTP_X_FORWARDED_PROTO", "https"),
        USE_X_FORWARDED_HOST=True,
    ):
        return plain(**headers)
