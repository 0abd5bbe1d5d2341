from django.conf import settings
from django.http import HttpResponse
from django.template import RequestContext, Template
from django.urls import path

CONTEXT = "django.contrib.messages.context_processors.messages"
settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["localhost"],
    SECRET_KEY="the-secret-key",
    INSTALLED_APPS=["django.contrib.messages"],
    MESSAGE_STORAGE="django.contrib.messages.storage.fallback.FallbackStorage",
    SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies",
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
    ],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {"context_processors": [CONTEXT]},
        }
    ],
)


def glued(request):
    template = Template("Hello " + request.GET["name"])
    return HttpResponse(template.render(RequestContext(request)))


def passed(request):
    context = RequestContext(request, {"name": request.GET["name"]})
    return HttpResponse(Template("Hello {{ name }}").render(context))


urlpatterns = [path("glued", glued), path("passed", passed)]
