import json

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.http import JsonResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import path, reverse

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["localhost", "shop.example"])


def where(request):
    return JsonResponse(
        {
            "secure": request.is_secure(),
            "client": request.META["REMOTE_ADDR"],
            "address": request.build_absolute_uri(reverse("where")),
        }
    )


urlpatterns = [path("where", where, name="where")]


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


def told_by(address):
    """Whether the header is believed if it comes from this machine."""
    with override_settings(SECURE_PROXY_SSL_HEADER=("HTTP_X_FORWARDED_PROTO", "https")):
        client = Client(REMOTE_ADDR=address, SERVER_NAME="localhost")
        return client.get("/where", headers={"X-Forwarded-Proto": "https"}).json()["secure"]


def under_prefix(path, **environ):
    """The status and the URL that is made, for a path that the server passes on."""
    request = RequestFactory(SERVER_NAME="localhost", **environ).get(path)
    statuses = []
    # The test client does not read SCRIPT_NAME, so the handler of servers is called.
    body = WSGIHandler()(request.environ, lambda status, headers: statuses.append(status))
    if not statuses[0].startswith("200"):
        return int(statuses[0][:3])
    return json.loads(b"".join(body))["address"]


def forced_prefix(path):
    with override_settings(FORCE_SCRIPT_NAME="/shop"):
        return under_prefix(path)


def post_from_https(**values):
    """The status of a form that a browser sends over HTTPS to the proxy."""
    csrf = ["django.middleware.csrf.CsrfViewMiddleware"]
    with override_settings(MIDDLEWARE=csrf, **values):
        client = Client(enforce_csrf_checks=True, HTTP_HOST="shop.example")
        token = "a" * 32
        client.cookies["csrftoken"] = token
        headers = {"Origin": "https://shop.example", "X-Forwarded-Proto": "https"}
        form = {"csrfmiddlewaretoken": token}
        return client.post("/where", form, headers=headers).status_code
