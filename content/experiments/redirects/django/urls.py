from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path


def default(request):
    return redirect("target", name="ada")


def see_other(request):
    response = redirect("target", name="ada")
    response.status_code = 303
    return response


def keep_method(request):
    return redirect("target", name="ada", preserve_request=True)


def permanent(request):
    return redirect("target", name="ada", permanent=True)


def permanent_keep_method(request):
    return redirect("target", name="ada", permanent=True, preserve_request=True)


def target(request, name):
    return HttpResponse(f"{request.method} {name} {request.POST.get('text')}")


urlpatterns = [
    path("default", default),
    path("see-other", see_other),
    path("keep-method", keep_method),
    path("permanent", permanent),
    path("permanent-keep-method", permanent_keep_method),
    path("target/<name>", target, name="target"),
]
