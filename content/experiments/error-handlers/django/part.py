from django.http import HttpResponse
from django.urls import path

from views import view


def handler404(request, exception):
    return HttpResponse("part 404", status=404)


urlpatterns = [path("<what>", view)]
