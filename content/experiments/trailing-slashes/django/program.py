from django.conf import settings
from django.http import HttpResponse
from django.urls import path

settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["localhost"],
    MIDDLEWARE=["django.middleware.common.CommonMiddleware"],
)


def branch(request):
    return HttpResponse(f"{request.method} {request.POST.get('a')}")


def leaf(request):
    return HttpResponse("leaf")


urlpatterns = [path("branch/", branch), path("leaf", leaf)]
