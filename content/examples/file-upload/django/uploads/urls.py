from django.urls import path

from . import views

app_name = "uploads"

urlpatterns = [
    path("", views.index, name="index"),
    path("files/<str:name>", views.serve, name="serve"),
]
