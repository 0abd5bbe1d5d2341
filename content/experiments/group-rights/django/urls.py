from django.contrib.auth import login
from django.contrib.auth.decorators import permission_required
from django.contrib.auth.models import Group, Permission, User
from django.http import HttpResponse
from django.urls import path


def prepare():
    editors = Group.objects.create(name="editors")
    editors.permissions.add(Permission.objects.get(codename="change_article"))
    User.objects.create_user("eve").groups.add(editors)
    User.objects.create_user("ada")
    User.objects.create_superuser("root")
    return "ready"


def may(name, right):
    return User.objects.get(username=name).has_perm(right)


def rights():
    found = Permission.objects.filter(content_type__app_label="news")
    return sorted(found.values_list("codename", flat=True))


def deactivate(name):
    User.objects.filter(username=name).update(is_active=False)
    return may(name, "news.change_article")


def enter(request, name):
    login(request, User.objects.get(username=name))
    return HttpResponse(name)


@permission_required("news.change_article", raise_exception=True)
def edit(request):
    return HttpResponse("edit")


@permission_required("news.change_article")
def edit_or_login(request):
    return HttpResponse("edit")


urlpatterns = [
    path("enter/<name>", enter),
    path("edit", edit),
    path("edit-or-login", edit_or_login),
]
