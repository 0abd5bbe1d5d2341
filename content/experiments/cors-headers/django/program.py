from django.conf import settings
from django.http import JsonResponse
from django.urls import path

called = []

settings.configure(
    SECRET_KEY="only for this experiment",
    ALLOWED_HOSTS=["localhost"],
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=["corsheaders"],
    MIDDLEWARE=["corsheaders.middleware.CorsMiddleware", "django.middleware.common.CommonMiddleware"],
    CORS_URLS_REGEX=r"^/(listed|empty)/",
)


def data(request):
    called.append(request.method)
    return JsonResponse({"answer": 42})


def allow():
    settings.CORS_ALLOWED_ORIGINS = ["https://shop.example"]
    settings.CORS_ALLOW_CREDENTIALS = True


urlpatterns = [path("data", data), path("empty/data", data), path("listed/data", data)]
