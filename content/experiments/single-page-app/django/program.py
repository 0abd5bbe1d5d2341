import json
from pathlib import Path

from django.conf import settings
from django.http import FileResponse, JsonResponse
from django.middleware.csrf import get_token
from django.urls import path, re_path
from django.views.decorators.http import require_GET, require_POST

settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["localhost"],
    SECRET_KEY="only for this experiment",
    MIDDLEWARE=["django.middleware.csrf.CsrfViewMiddleware"],
)
INDEX = Path(__file__).parent / "dist" / "index.html"


@require_GET
def csrf(request):
    return JsonResponse({"token": get_token(request)})


@require_POST
def order(request):
    return JsonResponse({"ordered": json.loads(request.body)["book"]}, status=201)


@require_GET
def page(request):
    return FileResponse(INDEX.open("rb"), content_type="text/html")


urlpatterns = [
    path("api/csrf", csrf),
    path("api/orders", order),
    re_path(r"^(?!api/|assets/)", page),
]
