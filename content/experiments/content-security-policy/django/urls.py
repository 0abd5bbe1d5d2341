import django
from django.http import HttpResponse
from django.template import engines
from django.test import Client, override_settings
from django.urls import path

NONCE = "csp_nonce" if django.VERSION >= (6, 0) else "CSP_NONCE"
SCRIPT = '<script nonce="{{ %s }}">1</script>' % NONCE


def page(request):
    template = engines["django"].from_string(SCRIPT)
    return HttpResponse(template.render({}, request))


def no_script(request):
    return HttpResponse("no script")


def policy(**changes):
    with override_settings(**changes):
        response = Client().get("/no-script", headers={"Host": "localhost"})
        return response.headers.get("Content-Security-Policy")


urlpatterns = [path("page", page), path("no-script", no_script)]
