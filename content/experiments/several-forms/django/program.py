from django import forms
from django.conf import settings
from django.http import JsonResponse
from django.urls import path

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["localhost"])


class Login(forms.Form):
    email = forms.CharField()


class News(forms.Form):
    email = forms.CharField()


def both_read(request):
    found = {"login": Login(request.POST), "news": News(request.POST)}
    return JsonResponse({name: form.is_valid() for name, form in found.items()})


def by_button(request):
    if "login-login" in request.POST:
        return JsonResponse({"login": Login(request.POST, prefix="login").is_valid()})
    if "news-news" in request.POST:
        return JsonResponse({"news": News(request.POST, prefix="news").is_valid()})
    return JsonResponse({})


urlpatterns = [path("both-read", both_read), path("by-button", by_button)]
