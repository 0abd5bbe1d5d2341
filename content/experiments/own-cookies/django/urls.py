from django.conf import settings
from django.contrib.sessions.backends import signed_cookies
from django.core.signing import Signer, TimestampSigner
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.urls import path


def plain(request):
    response = HttpResponse("set")
    response.set_cookie("theme", "dark")
    return response


def strict(request):
    response = HttpResponse("set")
    response.set_cookie(
        "theme",
        "dark",
        max_age=3600,
        secure=True,
        httponly=True,
        samesite="Lax",
    )
    return response


def signed(request):
    response = HttpResponse("set")
    response.set_signed_cookie("signed", "dark")
    return response


def read(request):
    theme = request.get_signed_cookie(
        "signed",
        default="light",
        max_age=3600,
    )
    return HttpResponse(theme)


def token(request):
    get_token(request)
    return HttpResponse("made")


def hash_names():
    session = signed_cookies.SessionStore()
    session["user"] = "ada"
    session.save()
    return {
        "hash": Signer().algorithm,
        "signed value": signature_length(TimestampSigner().sign("dark")),
        "session": signature_length(session.session_key),
    }


def signature_length(value):
    return f"{len(value.rpartition(':')[2])} characters"


def change(**values):
    for setting, value in values.items():
        setattr(settings, setting, value)


urlpatterns = [
    path("plain", plain),
    path("strict", strict),
    path("signed", signed),
    path("read", read),
    path("token", token),
]
