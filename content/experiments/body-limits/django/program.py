from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import path

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["testserver"])
client = Client(raise_request_exception=False)
URLENCODED = "application/x-www-form-urlencoded"


def urlencoded(fields, size):
    text = "&".join(f"f{n}={'x' * size}" for n in range(fields))
    return client.post("/form", text, content_type=URLENCODED).status_code


def multipart(fields, size):
    data = {f"f{n}": "x" * size for n in range(fields)}
    return client.post("/form", data).status_code


def upload(files, size):
    file = SimpleUploadedFile("name", b"x" * size)
    return client.post("/form", {f"f{n}": file for n in range(files)}).status_code


def raw(path, size):
    return client.post(path, b"x" * size, content_type="text/plain").status_code


def form(request):
    return HttpResponse(len(request.POST) + len(request.FILES))


def body(request):
    return HttpResponse(len(request.body))


unread = path("unread", lambda request: HttpResponse("not read"))
urlpatterns = [path("form", form), path("body", body), unread]
