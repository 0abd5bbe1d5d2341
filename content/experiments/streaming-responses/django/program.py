from django.conf import settings
from django.http import HttpResponse, StreamingHttpResponse
from django.test import RequestFactory
from django.urls import path
from pieces import async_pieces, made, pieces

settings.configure(
    SECRET_KEY="only for this experiment",
    ALLOWED_HOSTS=["localhost"],
    ROOT_URLCONF=__name__,
    SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies",
    MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware"],
)


def name(request):
    yield "Hello "
    yield request.GET["name"]


def late(request):
    request.session["name"] = "Ann"
    yield "stored"


urlpatterns = [
    path("sync", lambda request: StreamingHttpResponse(pieces())),
    path("async", lambda request: StreamingHttpResponse(async_pieces())),
    path("whole", lambda request: HttpResponse(pieces())),
    path("unwrapped", lambda request: StreamingHttpResponse(name(request))),
    path("late", lambda request: StreamingHttpResponse(late(request))),
]


def started(path):
    from django.core.wsgi import get_wsgi_application

    made.clear()
    environ = RequestFactory(SERVER_NAME="localhost").get(path).environ
    body = iter(get_wsgi_application()(environ, lambda status, headers: None))
    return [next(body).decode(), list(made)]
