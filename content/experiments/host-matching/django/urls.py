from django.http import HttpResponse
from django.urls import path, reverse
from django_hosts import reverse as reverse_on

urlpatterns = [
    path("", lambda request: HttpResponse("shop"), name="index"),
]
