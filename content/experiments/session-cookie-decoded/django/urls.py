from django.http import HttpResponse, JsonResponse
from django.urls import path


def log_in(request):
    request.session["user"] = "ada"
    request.session["card"] = "4111"
    return HttpResponse("in")


def cookie(request):
    return HttpResponse(request.COOKIES["sessionid"])


def stored(request):
    return JsonResponse(dict(request.session))


urlpatterns = [
    path("in", log_in),
    path("cookie", cookie),
    path("session", stored),
]
