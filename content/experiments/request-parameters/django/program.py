from django.conf import settings
from django.http import HttpResponse, HttpResponseBadRequest, JsonResponse
from django.urls import path

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["localhost"])


def key(request):
    return HttpResponse(request.GET["tag"])


def get(request):
    return HttpResponse(request.GET.get("tag", "none"))


def all_values(request):
    return JsonResponse(request.GET.getlist("tag"), safe=False)


def page(request):
    number = int(request.GET.get("page", 1))
    return HttpResponse(f"page {number}")


def checked_page(request):
    try:
        number = int(request.GET.get("page", 1))
    except ValueError:
        return HttpResponseBadRequest("page must be a number")
    return HttpResponse(f"page {number}")


def as_dict(request):
    return JsonResponse({"dict()": dict(request.GET), ".dict()": request.GET.dict()})


def order(request):
    return HttpResponse(request.POST["size"])


def change(request):
    request.GET["tag"] = "new"
    return HttpResponse("changed")


urlpatterns = [
    path("key", key),
    path("get", get),
    path("all", all_values),
    path("page", page),
    path("checked-page", checked_page),
    path("dict", as_dict),
    path("order", order),
    path("change", change),
]
