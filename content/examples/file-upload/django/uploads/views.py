from django.core.files.storage import default_storage
from django.http import FileResponse, Http404
from django.shortcuts import redirect, render

from .forms import UploadForm


def stored_names():
    _, names = default_storage.listdir("")
    return sorted(names)


def index(request):
    form = UploadForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        file = form.cleaned_data["file"]
        default_storage.save(file.name, file)
        return redirect("uploads:index")
    status = 400 if form.is_bound else 200
    context = {"form": form, "names": stored_names()}
    return render(request, "uploads/index.html", context, status=status)


def serve(request, name):
    # Only what is listed is served, so no name leads out of the folder.
    if name not in stored_names():
        raise Http404
    return FileResponse(default_storage.open(name))
