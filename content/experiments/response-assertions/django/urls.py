from django import forms
from django.shortcuts import render
from django.urls import path
from django.views.generic import RedirectView


class NameForm(forms.Form):
    name = forms.CharField()


def hello(request):
    return render(request, "hello.html", {"name": "Ada"})


def form(request):
    return render(request, "hello.html", {"form": NameForm(request.POST)})


urlpatterns = [
    path("hello", hello),
    path("form", form),
    path("old", RedirectView.as_view(url="/hello")),
    path("broken", RedirectView.as_view(url="/nowhere")),
]
