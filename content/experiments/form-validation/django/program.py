from django import forms
from django.conf import settings
from django.http import JsonResponse
from django.urls import path

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["localhost"])


class SignUp(forms.Form):
    name = forms.CharField(max_length=10)
    age = forms.IntegerField(min_value=18)
    password = forms.CharField(widget=forms.PasswordInput)
    again = forms.CharField(widget=forms.PasswordInput)

    def clean(self):
        values = super().clean()
        if values.get("password") != values.get("again"):
            self.add_error("again", "The passwords differ.")


class Stock(forms.Form):
    stock = forms.IntegerField()


def sign_up(request):
    form = SignUp(request.POST)
    if form.is_valid():
        values = form.cleaned_data
        return JsonResponse({"name": values["name"], "age": values["age"]})
    return JsonResponse(form.errors, status=422)


def stock(value):
    return {**Stock({"stock": value}).errors}


urlpatterns = [path("form", sign_up)]
