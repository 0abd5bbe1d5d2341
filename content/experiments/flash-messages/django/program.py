from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.test import RequestFactory
from django.urls import path

PAGE = """{% for message in messages %}{{ message.tags }}: {{ message }}
{% endfor %}"""

settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["localhost"],
    SECRET_KEY="only for this experiment",
    INSTALLED_APPS=["django.contrib.messages"],
    MESSAGE_STORAGE="django.contrib.messages.storage.cookie.CookieStorage",
    MIDDLEWARE=["django.contrib.messages.middleware.MessageMiddleware"],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {
                "context_processors": ["django.contrib.messages.context_processors.messages"],
                "loaders": [("django.template.loaders.locmem.Loader", {"page.html": PAGE})],
            },
        }
    ],
)


def save(request):
    messages.success(request, "Saved")
    messages.warning(request, "<b>Late</b>")
    return redirect("books")


def books(request):
    return render(request, "page.html")


def other(request):
    return HttpResponse("no messages here")


def without_middleware():
    messages.success(RequestFactory().get("/"), "Saved")


urlpatterns = [path("save", save), path("", books, name="books"), path("other", other)]
