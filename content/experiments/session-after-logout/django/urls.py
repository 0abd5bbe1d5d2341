from django.http import HttpResponse, JsonResponse
from django.urls import path


def log_in(request):
    request.session["user"] = "ada"
    return HttpResponse("in")


def cookie(request):
    return HttpResponse(request.COOKIES["sessionid"])


def stored(request):
    return JsonResponse(dict(request.session))


def log_out(request):
    request.session.flush()
    return HttpResponse("out")


urlpatterns = [
    path("in", log_in),
    path("cookie", cookie),
    path("session", stored),
    path("out", log_out),
]
