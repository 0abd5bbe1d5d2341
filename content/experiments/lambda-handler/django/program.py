from apig_wsgi import make_lambda_handler
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["localhost"])


def greet(request):
    return HttpResponse(f"Hello, {request.GET['name']}, {request.POST['mood']}")


urlpatterns = [path("greet", greet)]
lambda_handler = make_lambda_handler(get_wsgi_application())


HTTP = {"method": "POST", "protocol": "HTTP/1.1", "sourceIp": "203.0.113.7"}


def event(**changes):
    return {
        "version": "2.0",
        "rawPath": "/greet",
        "rawQueryString": "name=Ada",
        "headers": {
            "host": "localhost",
            "content-type": "application/x-www-form-urlencoded",
        },
        "requestContext": {"http": HTTP},
        "body": "mood=glad",
        "isBase64Encoded": False,
        **changes,
    }


def handled(**changes):
    response = lambda_handler(event(**changes), None)
    return [response["statusCode"], response["body"]]
