from django.conf import settings
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import path

settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["localhost"],
    MIDDLEWARE=["django.middleware.security.SecurityMiddleware"],
    SECURE_SSL_REDIRECT=True,
    SECURE_HSTS_SECONDS=3600,
)


def hello(request):
    return HttpResponse("hello")


def status(**changes):
    with override_settings(**changes):
        client = Client(headers={"Host": "localhost"})
        return client.get("/hello").status_code


def trust_proxy():
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")


urlpatterns = [path("hello", hello)]
