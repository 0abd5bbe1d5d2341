from django.core.mail import send_mail
from django.http import HttpResponse
from django.urls import path


def order(request):
    send_mail("Your order", "Thank you.", "shop@shop.example", ["ada@shop.example"])
    return HttpResponse("sent")


urlpatterns = [path("order", order)]
