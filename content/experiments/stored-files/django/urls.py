from pathlib import Path

from django.conf import settings
from django.conf.urls.static import static
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from library.models import Document, Report


def upload(request, model):
    document = model.objects.create(file=request.FILES["file"])
    return JsonResponse({"id": document.id, "file": document.file.name})


def replace(request, id):
    document = get_object_or_404(Document, id=id)
    document.file = request.FILES["file"]
    document.save()
    return HttpResponse("replaced")


def delete(request, model, id):
    get_object_or_404(model, id=id).delete()
    return HttpResponse("deleted")


def files(request):
    names = sorted(file.name for file in Path(settings.MEDIA_ROOT).iterdir())
    return JsonResponse(names, safe=False)


urlpatterns = [
    path("documents", upload, {"model": Document}),
    path("documents/<int:id>/replace", replace),
    path("documents/<int:id>/delete", delete, {"model": Document}),
    path("reports", upload, {"model": Report}),
    path("reports/<int:id>/delete", delete, {"model": Report}),
    path("files", files),
    *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),
]
