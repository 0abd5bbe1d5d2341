from django.http import HttpResponse, StreamingHttpResponse
from django.test import RequestFactory
from django.urls import path


def page_number(request):
    return int(request.GET.get("page", 1))


def listing(request, kind):
    return HttpResponse(f"{kind} {page_number(request)}")


def stamped(request):
    return HttpResponse(request.stamp)


def streamed(request):
    def body():
        yield request.path

    return StreamingHttpResponse(body())


def without():
    return HttpResponse("no argument")


def in_tests():
    request = RequestFactory().get("/made?page=3")
    return [request.path, page_number(request), hasattr(request, "stamp")]


urlpatterns = [
    path("list/<kind>", listing),
    path("stamped", stamped),
    path("streamed", streamed),
    path("without", without),
]
