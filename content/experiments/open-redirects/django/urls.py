from django.contrib.auth.models import User
from django.contrib.auth.views import LoginView
from django.shortcuts import redirect
from django.test import Client
from django.urls import path
from django.utils.http import url_has_allowed_host_and_scheme


def go(request):
    return redirect(request.GET["next"])


def checked(request):
    target = request.GET["next"]
    if not url_has_allowed_host_and_scheme(
        target,
        allowed_hosts={request.get_host()},
        require_https=request.is_secure(),
    ):
        target = "/"
    return redirect(target)


def sign_up():
    return User.objects.create_user("ada", password="horse").username


def login(target):
    form = {"username": "ada", "password": "horse", "next": target}
    response = Client().post("/login", form, headers={"Host": "localhost"})
    return response.headers["Location"]


urlpatterns = [
    path("go", go),
    path("checked", checked),
    path("login", LoginView.as_view()),
]
