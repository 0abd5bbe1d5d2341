from django.conf import settings
from django.http import StreamingHttpResponse
from django.test import RequestFactory
from django.urls import path
from events import events

settings.configure(
    ALLOWED_HOSTS=["localhost"],
    ROOT_URLCONF=__name__,
)


def stream(request):
    last = request.headers.get("Last-Event-ID")
    headers = {"Cache-Control": "no-cache"}
    return StreamingHttpResponse(events(last), content_type="text/event-stream", headers=headers)


def first():
    from django.core.wsgi import get_wsgi_application

    environ = RequestFactory(SERVER_NAME="localhost").get("/events").environ
    body = iter(get_wsgi_application()(environ, lambda status, headers: None))
    return next(body).decode()


urlpatterns = [path("events", stream)]
