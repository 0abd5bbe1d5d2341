from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from shelf import forms, views

app_name = "shelf"
login = LoginView.as_view(
    template_name="login.html", authentication_form=forms.LoginForm
)
urlpatterns = [
    path("", views.index, name="index"),
    path("books/new", views.new_book, name="new_book"),
    path("login", login, name="login"),
    path("logout", LogoutView.as_view(), name="logout"),
]
