from django.urls import include, path

urlpatterns = [path("", include("words.urls"))]
