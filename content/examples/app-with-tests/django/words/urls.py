from django.urls import path

from . import views

app_name = "words"

urlpatterns = [
    path("", views.index, name="index"),
    path("api/words", views.api_words, name="api_words"),
]
