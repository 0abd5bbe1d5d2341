from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import HttpResponse
from django.urls import path
from django.utils.html import format_html

settings.configure(
    ROOT_URLCONF=__name__,
    DEBUG=False,
    ALLOWED_HOSTS=["127.0.0.1", "localhost"],
)


def greet(request):
    visitor = request.GET.get("name", "World")
    return HttpResponse(format_html("<p>Hello, {}!</p>", visitor))


urlpatterns = [path("", greet)]

if __name__ == "__main__":
    execute_from_command_line()
