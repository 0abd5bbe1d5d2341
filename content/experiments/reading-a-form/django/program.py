from django import forms
from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.urls import path

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["localhost"])


class PersonForm(forms.Form):
    name = forms.CharField()
    age = forms.IntegerField()


def by_hand(request):
    age = int(request.POST["age"]) + 1
    return HttpResponse(f"{request.POST['name']} {age}")


def form(request):
    form = PersonForm(request.POST)
    if form.is_valid():
        person = form.cleaned_data
        return HttpResponse(f"{person['name']} {person['age'] + 1}")
    return JsonResponse(form.errors, status=422)


urlpatterns = [path("by-hand", by_hand), path("form", form)]
