from django.shortcuts import render
from django.template import engines
from django.urls import path


def show(request):
    return render(request, "show.html")


def own(request):
    return render(request, "show.html", {"site": "Annex"})


def bare(request):
    return render(request, "show.html", using="bare")


def render_alone(text):
    return engines["default"].from_string(text).render()


urlpatterns = [path("show", show), path("own", own), path("bare", bare)]
