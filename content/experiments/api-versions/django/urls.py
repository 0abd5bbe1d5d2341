from django.urls import path
from rest_framework.response import Response
from rest_framework.versioning import AcceptHeaderVersioning
from rest_framework.views import APIView


class User(APIView):
    def get(self, request, id, version=None):
        if request.version == "v1":
            return Response({"id": id, "name": "Ada Lovelace"})
        return Response({"id": id, "first_name": "Ada", "last_name": "Lovelace"})


class Health(APIView):
    def get(self, request, version=None):
        return Response({"status": "up"})


class UserByHeader(User):
    versioning_class = AcceptHeaderVersioning


class Unversioned(APIView):
    versioning_class = None

    def get(self, request):
        return Response({"version": request.version})


urlpatterns = [
    path("<version>/users/<int:id>", User.as_view()),
    path("<version>/health", Health.as_view()),
    path("users/<int:id>", UserByHeader.as_view()),
    path("unversioned", Unversioned.as_view()),
]
