from django import forms
from django.http import HttpResponse
from django.shortcuts import render as render_page
from django.template import engines
from django.urls import path


class SignUp(forms.Form):
    name = forms.CharField(max_length=10)
    age = forms.IntegerField(
        min_value=18,
        widget=forms.NumberInput(attrs={"class": "narrow"}),
    )
    password = forms.CharField(widget=forms.PasswordInput)


def index(request):
    form = SignUp(request.POST if request.method == "POST" else None)
    if form.is_valid():
        return HttpResponse("done")
    return render_page(request, "form.html", {"form": form})


def render(text):
    return engines["django"].from_string(text).render({"form": SignUp()})


urlpatterns = [path("", index)]
