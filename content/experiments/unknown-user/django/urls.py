from unittest.mock import patch

from django.contrib.auth.forms import UserCreationForm
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.contrib.auth.models import User
from django.contrib.auth.views import LoginView
from django.test import Client
from django.urls import path


def add():
    User.objects.create_user("ada", password="correct horse")
    User.objects.create_user("former", password="correct horse", is_active=False)
    User.objects.create_user("sso")
    return "added"


def hashes_for(username):
    """How many password hashes a login with a wrong password computes."""
    form = {"username": username, "password": "wrong"}
    encode = PBKDF2PasswordHasher.encode
    with patch.object(PBKDF2PasswordHasher, "encode", autospec=True, side_effect=encode) as made:
        page = Client().post("/login", form)
    return {"status": page.status_code, "hashes": made.call_count}


def messages():
    """Whether the page says the same to a known and to an unknown name."""
    known, unknown = (
        Client().post("/login", {"username": name, "password": "wrong"}).content
        for name in ("ada", "nobody")
    )
    return b"Please enter a correct username" in known and known == unknown


def sign_up_errors():
    password = "a1b2c3d4e5"
    form = UserCreationForm(
        {"username": "ada", "password1": password, "password2": password}
    )
    return list(form.errors.get("username", []))


urlpatterns = [path("login", LoginView.as_view(template_name="login.html"))]
