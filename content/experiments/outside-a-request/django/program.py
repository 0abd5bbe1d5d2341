from django.conf import settings
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import path, reverse
from django.utils import translation

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], GREETING="Hello")


def greeting(request):
    name = request.GET.get("name", "nobody")
    return f"{settings.GREETING}, {name}"


def home(request):
    return HttpResponse(greeting(request))


urlpatterns = [path("", home, name="home")]


def setting():
    return settings.GREETING


def address():
    return reverse("home")


def made_request():
    return greeting(RequestFactory().get("/?name=Ada"))


def language():
    before = translation.get_language()
    with translation.override("de"):
        return [before, translation.get_language()]
