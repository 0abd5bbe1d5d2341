import json

from django.http import JsonResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from rest_framework.decorators import api_view
from rest_framework.response import Response


def guarded(request):
    return JsonResponse({"quantity": json.loads(request.body)["quantity"]})


@api_view(["POST"])
def orders(request):
    return Response({"quantity": request.data["quantity"]})


urlpatterns = [
    path("guarded", guarded),
    path("by-hand", csrf_exempt(guarded)),
    path("orders", orders),
]
