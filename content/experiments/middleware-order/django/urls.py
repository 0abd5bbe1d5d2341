from django.http import HttpResponse
from django.template import engines
from django.template.response import TemplateResponse
from django.urls import path
from layers import log


def view(request):
    log.append("view")
    return HttpResponse("viewed")


def page(request):
    template = engines["django"].from_string("rendered")
    return TemplateResponse(request, template)


def boom(request):
    raise KeyError("lost")


urlpatterns = [path("view", view), path("page", page), path("boom", boom)]
