import pathlib
import tempfile

from django.conf import settings

folder = pathlib.Path(tempfile.mkdtemp())
settings.configure(
    SECRET_KEY="only for this experiment",
    ALLOWED_HOSTS=["localhost"],
    ROOT_URLCONF=__name__,
    TEMPLATES=[
        {"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": [folder]}
    ],
)

from django.shortcuts import render  # noqa: E402
from django.template import engines  # noqa: E402
from django.urls import path  # noqa: E402


def write(text):
    (folder / "page.html").write_text(text)


def look_again():
    for loader in engines["django"].engine.template_loaders:
        loader.reset()


def load():
    return engines["django"].get_template("page.html").template


write("first")


def page(request):
    return render(request, "page.html")


urlpatterns = [path("", page)]
