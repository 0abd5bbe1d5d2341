from django.shortcuts import render
from django.urls import path


def front(request):
    return render(request, "shop/front.html")


app_name = "shop"
urlpatterns = [path("", front, name="front")]
