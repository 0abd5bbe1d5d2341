from django.http import HttpResponse
from django.urls import include, path, re_path


def article(request, slug):
    return HttpResponse(f"article {slug}")


def new_article(request):
    return HttpResponse("form")


def archive(request, year):
    return HttpResponse(f"archive {year!r}")


def first(request):
    return HttpResponse("first")


def second(request):
    return HttpResponse("second")


sorted_by_hand = [
    path("new", new_article),
    path("<slug:slug>", article),
]

urlpatterns = [
    path("articles/<slug:slug>", article),
    path("articles/new", new_article),
    path("notes/", include(sorted_by_hand)),
    re_path(r"^archive/(?P<year>[0-9]{4})$", archive),
    re_path("draft", new_article),
    path("twice", first),
    path("twice", second),
]
