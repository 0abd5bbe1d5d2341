from django.core.exceptions import BadRequest, PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseNotFound


class SoldOut(Exception):
    pass


def view(request, what):
    if what == "missing":
        raise Http404
    if what == "own":
        return HttpResponseNotFound("the view's own")
    if what == "denied":
        raise PermissionDenied
    if what == "bad":
        raise BadRequest
    if what == "sold":
        raise SoldOut
    raise ZeroDivisionError("lost")


def denied(request, exception):
    return HttpResponse("own 403", status=403)
