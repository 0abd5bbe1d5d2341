import tempfile

from django.conf import settings
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.files.uploadedfile import TemporaryUploadedFile
from django.http import HttpResponse, JsonResponse
from django.test import RequestFactory
from django.urls import path
from picture_form import PictureForm

settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["localhost"],
    MEDIA_ROOT=tempfile.mkdtemp(),
)


def look(request):
    file = request.FILES["file"]
    return JsonResponse({"name": file.name, "type": file.content_type})


def store(request):
    file = request.FILES["file"]
    return HttpResponse(default_storage.save(file.name, file))


def checked(request):
    form = PictureForm(request.POST, request.FILES)
    if form.is_valid():
        return HttpResponse(form.cleaned_data["file"].name)
    return JsonResponse(form.errors, status=422)


def clean(name):
    return default_storage.get_valid_name(SimpleUploadedFile(name, b"").name)


def content(name):
    return default_storage.open(name).read().decode()


def waits(size):
    data = {"file": SimpleUploadedFile("a.bin", b"x" * size)}
    file = RequestFactory().post("/", data).FILES["file"]
    return "disk" if isinstance(file, TemporaryUploadedFile) else "memory"


urlpatterns = [path("look", look), path("store", store), path("checked", checked)]
