from django.contrib.auth.models import User
from django.urls import path
from rest_framework.authentication import TokenAuthentication
from rest_framework.authtoken.models import Token
from rest_framework.authtoken.views import obtain_auth_token
from rest_framework.decorators import api_view, authentication_classes, permission_classes
from rest_framework.permissions import IsAuthenticated
from rest_framework.response import Response


@api_view(["GET", "POST"])
def open_view(request):
    return Response({"user": request.user.username or None})


@api_view(["GET", "POST"])
@authentication_classes([TokenAuthentication])
@permission_classes([IsAuthenticated])
def private(request):
    return Response({"user": request.user.username})


def add_user():
    User.objects.create_user("ada", password="correct horse")


def withdraw():
    return Token.objects.all().delete()[0]


urlpatterns = [
    path("token", obtain_auth_token),
    path("open", open_view),
    path("private", private),
]
