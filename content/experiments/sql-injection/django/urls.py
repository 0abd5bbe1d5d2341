from django.contrib.auth.models import User
from django.db import connection
from django.http import HttpResponse
from django.urls import path


def names(users):
    return HttpResponse(", ".join(u.username for u in users) or "nobody")


def query(request):
    return names(User.objects.filter(username=request.GET["name"]))


def parameter(request):
    sql = "SELECT * FROM auth_user WHERE username = %s"
    return names(User.objects.raw(sql, [request.GET["name"]]))


def formatted(request):
    name = request.GET["name"]
    sql = f"SELECT * FROM auth_user WHERE username = '{name}'"
    return names(User.objects.raw(sql))


def extra(request):
    name = request.GET["name"]
    return names(User.objects.extra(where=[f"username = '{name}'"]))


def driver(request):
    with connection.cursor() as cursor:
        sql = "SELECT username FROM auth_user WHERE username = %s"
        cursor.execute(sql, [request.GET["name"]])
        return HttpResponse(str(cursor.fetchall()))


views = [query, parameter, formatted, extra, driver]
urlpatterns = [path(view.__name__, view) for view in views]
