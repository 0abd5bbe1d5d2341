from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import FileExtensionValidator


def small(file):
    if file.size > 10:
        raise ValidationError("Too large.")


class PictureForm(forms.Form):
    file = forms.FileField(validators=[FileExtensionValidator(["png"]), small])
