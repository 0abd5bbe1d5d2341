from django.contrib.auth import login
from django.contrib.auth.models import User
from django.db import connection
from django.http import HttpResponse, JsonResponse
from django.urls import path


def me(request):
    return JsonResponse({"known": request.user.is_authenticated})


def enter(request, name):
    login(request, User.objects.get(username=name))
    return HttpResponse(name)


def tables():
    names = connection.introspection.table_names()
    return [name for name in names if name.startswith("auth_")]


def fields():
    return [field.name for field in User._meta.concrete_fields]


def add(name, email="ada@example.org"):
    user = User.objects.create_user(name, email, "correct horse")
    return user.get_username()


urlpatterns = [path("me", me), path("enter/<name>", enter)]
