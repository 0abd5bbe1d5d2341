from django import forms
from django.conf import settings
from django.core.files.storage import default_storage

from .kinds import is_allowed


class UploadForm(forms.Form):
    file = forms.FileField()

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > settings.MAX_BYTES:
            raise forms.ValidationError("The file is too large.")
        name = default_storage.get_valid_name(file.name)
        if not is_allowed(name, file.read(512)):
            raise forms.ValidationError("Only text files and pictures are taken.")
        # Without this check the storage would take it under another name.
        if default_storage.exists(name):
            raise forms.ValidationError("A file of this name is there already.")
        file.name = name
        return file
