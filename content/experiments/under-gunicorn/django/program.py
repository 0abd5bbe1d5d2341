from django.conf import settings
from django.http import JsonResponse
from django.urls import path

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["localhost"])


def server(request):
    environ = request.META
    return JsonResponse(
        {
            "server": environ.get("SERVER_SOFTWARE", "").partition("/")[0],
            "threads": environ["wsgi.multithread"],
            "processes": environ["wsgi.multiprocess"],
            "debug": settings.DEBUG,
        }
    )


urlpatterns = [path("server", server)]
