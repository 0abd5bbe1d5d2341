from django import forms

from .models import Book


class BookForm(forms.ModelForm):
    """The rules of the model, used here to check JSON."""

    class Meta:
        model = Book
        fields = ["title", "pages"]
