from django import forms
from django.contrib.auth.forms import AuthenticationForm

from shelf.models import Book


class LoginForm(AuthenticationForm):
    error_messages = {"invalid_login": "Wrong name or password."}


class BookForm(forms.ModelForm):
    class Meta:
        model = Book
        fields = ["title"]
