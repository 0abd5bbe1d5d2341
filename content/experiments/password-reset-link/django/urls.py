from django.contrib import admin
from django.contrib.auth import authenticate
from django.contrib.auth.models import User
from django.core import mail
from django.http import HttpResponse
from django.urls import include, path


def add():
    User.objects.create_user("ada", "ada@example.org", "old harbour engine")
    return "added"


def mails():
    return [message.to for message in getattr(mail, "outbox", [])]


def mailed(request):
    """Stands for the reader's mailbox."""
    return HttpResponse(mail.outbox[-1].body)


def works(password):
    return authenticate(username="ada", password=password) is not None


urlpatterns = [
    path("admin/", admin.site.urls),
    path("accounts/", include("django.contrib.auth.urls")),
    path("mailed", mailed),
]
