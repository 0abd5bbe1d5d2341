from django.contrib import admin
from django.contrib.auth.models import User
from django.urls import path

urlpatterns = [path("admin/", admin.site.urls)]


def accounts():
    add = User.objects.create_user
    add("staff", password="pw", is_staff=True)
    add("customer", password="pw")
    add("inactive", password="pw", is_staff=True, is_active=False)
    add("superuser", password="pw", is_superuser=True)
    return "added"
