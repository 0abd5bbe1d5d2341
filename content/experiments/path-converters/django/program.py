from django.conf import settings
from django.http import HttpResponse
from django.urls import converters, path, register_converter, reverse

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["localhost"])


class Hex:
    regex = "[0-9a-z]+"

    def to_python(self, value):
        return int(value, 16)

    def to_url(self, value):
        return f"{value:x}"


register_converter(Hex, "hex")


def show(request, value):
    return HttpResponse(f"{type(value).__name__} {value}")


urlpatterns = [
    path("int/<int:value>", show, name="int"),
    path("uuid/<uuid:value>", show),
    path("slug/<slug:value>", show),
    path("path/<path:value>", show),
    path("hex/<hex:value>", show),
    path("hex/<str:value>", show),
]
