from django.db import connection
from django.http import HttpResponse, JsonResponse
from django.urls import path


def fill(request):
    with connection.cursor() as cursor:
        sql = "INSERT INTO notes_note (name) VALUES ('Ada Byron'), ('Bea Miles')"
        cursor.execute(sql)
    return HttpResponse("filled")


def rows(request):
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM notes_note ORDER BY id")
        names = [column[0] for column in cursor.description]
        found = [dict(zip(names, row)) for row in cursor.fetchall()]
    return JsonResponse(found, safe=False)


urlpatterns = [path("fill", fill), path("rows", rows)]
