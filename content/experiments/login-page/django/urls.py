from django.contrib import admin
from django.contrib.auth.models import User
from django.contrib.auth.views import LoginView
from django.contrib.sessions.models import Session
from django.http import HttpResponse, JsonResponse
from django.urls import include, path


def basket(request):
    request.session["basket"] = "tea"
    request.session.save()
    return HttpResponse(request.session.session_key)


def stored(request):
    kept = request.session.get("basket")
    return JsonResponse({"user": request.user.get_username(), "basket": kept})


def row(request, key):
    return JsonResponse(Session.objects.filter(pk=key).exists(), safe=False)


def add():
    User.objects.create_user("ada", password="correct horse")
    return "added"


urlpatterns = [
    path("admin/", admin.site.urls),
    path("accounts/", include("django.contrib.auth.urls")),
    path("signin/", LoginView.as_view(template_name="login.html")),
    path("basket", basket),
    path("session", stored),
    path("row/<key>", row),
]
