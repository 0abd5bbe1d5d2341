from django.conf import settings
from django.http import JsonResponse
from django.urls import path
from values import values

settings.configure(ALLOWED_HOSTS=["localhost"], ROOT_URLCONF=__name__)


def a_dict(request):
    return JsonResponse({"name": "Zoë", "age": 36})


def bare(request):
    return {"name": "Zoë", "age": 36}


def a_list(request):
    return JsonResponse([1, 2, 3])


def unsafe(request):
    return JsonResponse([1, 2, 3], safe=False)


def value(request, name):
    return JsonResponse({"value": values[name]})


urlpatterns = [
    path("dict", a_dict),
    path("bare", bare),
    path("list", a_list),
    path("unsafe", unsafe),
    path("value/<name>", value),
]
