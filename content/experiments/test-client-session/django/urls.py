from django.http import JsonResponse
from django.shortcuts import redirect
from django.urls import path


def enter(request):
    request.session["name"] = request.POST["name"]
    return redirect("/")


def hello(request):
    return JsonResponse({"name": request.session.get("name")})


def boom(request):
    raise ZeroDivisionError("lost")


urlpatterns = [
    path("", hello),
    path("enter", enter),
    path("boom", boom),
]
