from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required, login_required
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.urls import include, path


def report(request):
    return HttpResponse("report")


@login_not_required
def news(request):
    return HttpResponse("news")


@login_required
def account(request):
    return HttpResponse("account")


@login_not_required
def sign_in(request):
    login(request, User.objects.get_or_create(username="ada")[0])
    return HttpResponse("signed in")


pages = [
    path("report", report),
    path("news", news),
    path("account", account),
    path("signin", sign_in, name="sign_in"),
]
urlpatterns = [*pages, path("gated/", include(pages))]
