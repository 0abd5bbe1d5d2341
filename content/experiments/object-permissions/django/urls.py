from django.contrib import admin
from django.contrib.auth import login
from django.contrib.auth.models import Permission, User
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.urls import path
from shop.models import Note


def enter(request, name):
    """Logs in without a password, to keep the requests few."""
    login(request, User.objects.get(username=name))
    return HttpResponse(get_token(request))


def prepare():
    rights = Permission.objects.filter(content_type__app_label="shop")
    for name in ["ann", "bob"]:
        user = User.objects.create_user(name, is_staff=True)
        user.user_permissions.set(rights)
        Note.objects.create(owner=user, text=f"note of {name.title()}")
    User.objects.create_superuser("ada")
    return "ready"


def may_change(name, note=None):
    user = User.objects.get(username=name)
    return user.has_perm("shop.change_note", note)


urlpatterns = [
    path("admin/", admin.site.urls),
    path("enter/<name>", enter),
]
