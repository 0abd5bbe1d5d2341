from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.auth import login
from django.contrib.auth.models import User
from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.urls import path
from shop.models import Product


def enter(request, name):
    """Logs in without a password, to keep the requests few."""
    login(request, User.objects.get(username=name))
    return HttpResponse(get_token(request))


def log(request):
    rows = LogEntry.objects.order_by("id")
    entries = [[row.user.username, row.get_change_message(), str(row)] for row in rows]
    return JsonResponse(entries, safe=False)


def prepare():
    User.objects.create_superuser("ada")
    return "ready"


urlpatterns = [
    path("admin/", admin.site.urls),
    path("log", log),
    path("enter/<name>", enter),
]
