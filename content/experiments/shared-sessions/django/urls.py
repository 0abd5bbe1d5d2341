from django.contrib.sessions.models import Session
from django.http import HttpResponse, JsonResponse
from django.urls import path


def store(request):
    request.session["city"] = "Rome"
    return HttpResponse("stored")


def read(request, server="first"):
    return JsonResponse({"city": request.session.get("city")})


urlpatterns = [
    path("store", store),
    path("read", read),
    path("<server>/read", read),
]
