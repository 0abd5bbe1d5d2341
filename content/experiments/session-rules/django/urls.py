import datetime
import secrets
import uuid
import warnings
from unittest.mock import patch

from django.conf import settings
from django.contrib.sessions.backends import signed_cookies
from django.contrib.sessions.models import Session
from django.http import HttpResponse, JsonResponse
from django.urls import path
from django.utils import timezone

VALUES = {
    "date and time": datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC),
    "tuple": (1, 2),
    "bytes": b"12",
    "uuid": uuid.UUID(int=1),
    "number as a key": {1: "one"},
    "set": {1, 2},
}


def store(request):
    request.session["city"] = "Rome"
    return HttpResponse("stored")


def read(request):
    return JsonResponse({"city": request.session.get("city")})


def keep(request):
    request.session.set_expiry(31 * 86400)
    request.session["city"] = "Rome"
    return HttpResponse("kept")


def fail(request):
    request.session["city"] = "Paris"
    raise RuntimeError("This view fails.")


def store_type(request, kind):
    request.session["value"] = VALUES[kind]
    return HttpResponse("stored")


def stored_type(request):
    return HttpResponse(repr(request.session["value"]))


def new_cart(request):
    request.session["cart"] = []
    return cart(request)


def add(request):
    request.session["cart"].append("pear")
    return cart(request)


def add_and_tell(request):
    request.session["cart"].append("plum")
    request.session.modified = True
    return cart(request)


def cart(request):
    return JsonResponse(request.session["cart"], safe=False)


def large_cookie():
    session = signed_cookies.SessionStore()
    session["notes"] = secrets.token_hex(4000)
    session.save()
    response = HttpResponse()
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        response.set_cookie("sessionid", session.session_key)
    return {
        "over 4096 bytes": len(response.cookies["sessionid"].OutputString()) > 4096,
        "warned": len(warned) > 0,
    }


def change(setting, value):
    setattr(settings, setting, value)


def expire_all():
    Session.objects.update(expire_date=timezone.now())
    return Session.objects.count()


def later(get_response):
    """Moves the clock by the days that a header names."""

    def middleware(request):
        days = int(request.headers.get("X-Days-Later", 0))
        now = timezone.now() + datetime.timedelta(days=days)
        with patch("django.utils.timezone.now", return_value=now):
            return get_response(request)

    return middleware


urlpatterns = [
    path("store", store),
    path("read", read),
    path("keep", keep),
    path("fail", fail),
    path("type/<kind>", store_type),
    path("type", stored_type),
    path("cart/new", new_cart),
    path("cart/add", add),
    path("cart/add-and-tell", add_and_tell),
    path("cart", cart),
]
