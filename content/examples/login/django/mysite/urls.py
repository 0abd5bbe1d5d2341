from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from accounts.views import account

urlpatterns = [
    path("login/", LoginView.as_view(), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
    path("account/", account, name="account"),
]
