import json

from django.core.exceptions import BadRequest
from django.forms.models import model_to_dict
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views import View

from .forms import BookForm
from .models import Book


class BookList(View):
    def get(self, request):
        return JsonResponse({"books": list(Book.objects.order_by("id").values())})

    def post(self, request):
        form = BookForm(object_sent(request))
        if not form.is_valid():
            return refused(form)
        book = form.save()
        headers = {"Location": reverse("book", args=[book.id])}
        return JsonResponse(model_to_dict(book), status=201, headers=headers)


class BookDetail(View):
    def get(self, request, id):
        return JsonResponse(model_to_dict(get_object_or_404(Book, id=id)))

    def put(self, request, id):
        book = get_object_or_404(Book, id=id)
        form = BookForm(object_sent(request), instance=book)
        if not form.is_valid():
            return refused(form)
        return JsonResponse(model_to_dict(form.save()))

    def delete(self, request, id):
        get_object_or_404(Book, id=id).delete()
        return HttpResponse(status=204)


def object_sent(request):
    """The object in the body. Anything else ends the request here."""
    try:
        data = json.loads(request.body)
    except ValueError:
        raise BadRequest
    if request.content_type != "application/json" or not isinstance(data, dict):
        raise BadRequest
    return data


def refused(form):
    errors = {name: list(found) for name, found in form.errors.items()}
    return JsonResponse({"errors": errors}, status=422)
