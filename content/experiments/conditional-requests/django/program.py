import hashlib
import os
from pathlib import Path

from django.conf import settings
from django.http import FileResponse, HttpResponse
from django.urls import path
from django.views.decorators.http import conditional_page, etag
from django.views.static import serve

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["localhost"])
film = Path("/tmp/film.mp4")
film.write_bytes(b"0123456789")
os.utime(film, (1000000000, 1000000000))
text = "first"


def tag(request):
    digest = hashlib.sha256(text.encode()).hexdigest()
    return f'"{digest}"'


def play(request):
    return FileResponse(film.open("rb"))


def plain(request):
    return HttpResponse(text)


@etag(tag)
def page(request):
    global text
    if request.method == "PUT":
        text = request.body.decode()
    return HttpResponse(text)


urlpatterns = [
    path("film", play),
    path("folder/<path:path>", serve, {"document_root": "/tmp"}),
    path("conditional-film", conditional_page(play)),
    path("plain", plain),
    path("conditional-plain", conditional_page(plain)),
    path("page", page),
]
