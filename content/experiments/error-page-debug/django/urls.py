from django.conf import settings
from django.test import Client
from django.urls import path
from django.views.decorators.debug import sensitive_variables


@sensitive_variables("backwards")
def boom(request):
    backwards = request.POST["password"][::-1]
    raise ZeroDivisionError("lost")


def switch(debug):
    settings.DEBUG = debug


def shown(*pieces, path="/boom"):
    """Which of these pieces stand in the page."""
    client = Client(raise_request_exception=False, headers={"host": "localhost"})
    response = client.post(path, {"password": "tr0ub4dor"})
    page = response.content.decode()
    found = {piece: piece in page for piece in pieces}
    return {"status": response.status_code, **found}


urlpatterns = [path("boom", boom), path("secret-door", boom)]
