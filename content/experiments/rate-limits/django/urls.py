from django.urls import path
from rest_framework.decorators import api_view, throttle_classes
from rest_framework.response import Response
from rest_framework.settings import api_settings
from rest_framework.throttling import AnonRateThrottle


class TwoPerDay(AnonRateThrottle):
    rate = "2/day"


@api_view()
def unlimited(request):
    return Response({"answer": 42})


@api_view()
@throttle_classes([TwoPerDay])
def limited(request):
    return Response({"answer": 42})


@api_view()
@throttle_classes([TwoPerDay])
def other(request):
    return Response({"answer": 42})


def trust_no_proxy():
    api_settings.NUM_PROXIES = 0


urlpatterns = [path("unlimited", unlimited), path("limited", limited), path("other", other)]
