from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.test import Client
from django.urls import path

settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["localhost"],
    MIDDLEWARE=["django.middleware.clickjacking.XFrameOptionsMiddleware"],
)


def bare_text(request):
    return "<p>text</p>"


def bare_dictionary(request):
    return {"name": "Zoë"}


def bare_list(request):
    return [{"id": 1}, {"id": 2}]


def bare_tuple(request):
    return {"id": 3}, 201


def none(request):
    pass


async def answer():
    return HttpResponse("text")


def forgotten_await(request):
    return answer()


def text(request):
    return HttpResponse("<p>text</p>")


def dictionary(request):
    return JsonResponse({"name": "Zoë"}, json_dumps_params={"ensure_ascii": False})


def status(request):
    return JsonResponse({"id": 3}, status=201, headers={"Location": "/items/3"})


def empty(request):
    return HttpResponse(status=204)


def generator(request):
    return HttpResponse(letter for letter in "abc")


def dictionary_as_text(request):
    return HttpResponse({"name": "Zoë", "age": 36})


def none_as_text(request):
    return HttpResponse(None)


def number(request):
    return HttpResponse(5)


def error_of(url):
    return Client(headers={"Host": "localhost"}).get(url).content


urlpatterns = [
    path("bare-text", bare_text),
    path("bare-dict", bare_dictionary),
    path("bare-list", bare_list),
    path("bare-tuple", bare_tuple),
    path("none", none),
    path("forgotten-await", forgotten_await),
    path("text", text),
    path("dict", dictionary),
    path("status", status),
    path("empty", empty),
    path("generator", generator),
    path("dict-as-text", dictionary_as_text),
    path("none-as-text", none_as_text),
    path("number", number),
]
