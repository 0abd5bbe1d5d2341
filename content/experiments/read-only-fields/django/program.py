from django import forms
from django.conf import settings
from django.http import JsonResponse
from django.urls import path

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["localhost"])


class Attribute(forms.Form):
    owner = forms.CharField(widget=forms.TextInput(attrs={"readonly": True}))


class Checked(forms.Form):
    owner = forms.CharField(disabled=True)


def change(request, kind):
    made = {"attribute": Attribute, "checked": Checked}[kind]
    form = made(request.POST, initial={"owner": "ada"})
    if not form.is_valid():
        return JsonResponse({"errors": form.errors})
    return JsonResponse({"owner": form.cleaned_data["owner"]})


urlpatterns = [path("<kind>", change)]
