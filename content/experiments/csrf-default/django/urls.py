from django.http import HttpResponse
from django.template import engines
from django.urls import path

FORM = """<form method="post">
{% csrf_token %}
</form>"""


def transfer(request):
    return HttpResponse("done")


def form(request):
    template = engines["django"].from_string(FORM)
    return HttpResponse(template.render({}, request))


urlpatterns = [
    path("transfer", transfer),
    path("form", form),
]
