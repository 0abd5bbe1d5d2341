from django.http import JsonResponse
from django.urls import path
from shop.models import OrderLine


def lines(request):
    found = OrderLine.objects.filter(quantity__gt=1).order_by("pk")
    pairs = [[*line.pk, line.customer.full_name] for line in found]
    return JsonResponse(pairs, safe=False)


def line(request):
    return JsonResponse({"quantity": OrderLine.objects.get(pk=(100, 2)).quantity})


urlpatterns = [path("lines", lines), path("line", line)]
