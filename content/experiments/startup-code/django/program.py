from django.conf import settings
from starts import starts

settings.configure(ROOT_URLCONF=__name__)
urlpatterns = []

gunicorn = ("-m", "gunicorn", "--no-control-socket", "--bind", "127.0.0.1:{port}")


def run(*options, least=1):
    return starts("manage.py", "runserver", "{port}", *options, least=least)


def workers(*options, least=1):
    return starts(*gunicorn, *options, "wsgi", least=least)


def command(name):
    return starts("manage.py", name)
