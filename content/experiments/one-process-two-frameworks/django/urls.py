from django.http import HttpResponse
from django.urls import path


def home(request):
    return HttpResponse("home, by Django")


def ask(address):
    """Sends a request to the application of wsgi.py, as a server would."""
    from werkzeug.test import Client
    from wsgi import application
    answer = Client(application).get(address)
    return [answer.status_code, answer.text.strip()]


urlpatterns = [path("", home)]
