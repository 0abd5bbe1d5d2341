from wsgiref.util import setup_testing_defaults

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path

OPTIONS = {"ROOT_URLCONF": __name__, "ALLOWED_HOSTS": ["*"]}
settings.configure(SHOP_NAME="one", **OPTIONS)


def home(request):
    return HttpResponse(settings.SHOP_NAME)


urlpatterns = [path("", home)]
app = get_wsgi_application()
other = get_wsgi_application()


def called(application):
    """Calls the object as a WSGI server would."""
    environ, seen = {"PATH_INFO": "/"}, []
    setup_testing_defaults(environ)
    body = application(environ, lambda status, headers: seen.append(status))
    return [*seen, b"".join(body).decode()]


def both():
    return [called(app), called(other)]


def kinds():
    return [f"{type(each).__module__}.{type(each).__qualname__}" for each in (app, other)]


def configure_again():
    settings.configure(SHOP_NAME="two", **OPTIONS)
