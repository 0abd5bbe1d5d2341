from django.http import HttpResponse, JsonResponse
from django.urls import path
from notes.models import Note


def notes(request, customer):
    if request.method == "POST":
        Note.objects.create(text=request.POST["text"])
        Note.objects.create(text="after a commit")
        return HttpResponse("saved")
    texts = Note.objects.order_by("id").values_list("text", flat=True)
    return JsonResponse(list(texts), safe=False)


urlpatterns = [path("notes/<customer>", notes)]
