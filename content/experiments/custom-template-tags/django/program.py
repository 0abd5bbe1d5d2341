from django.conf import settings
from django.template import engines

BACKEND = "django.template.backends.django.DjangoTemplates"
BUILTINS = {"builtins": ["shop.templatetags.shop"]}
settings.configure(
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=["shop"],
    TEMPLATES=[
        {"BACKEND": BACKEND, "NAME": "default"},
        {"BACKEND": BACKEND, "NAME": "builtins", "OPTIONS": BUILTINS},
    ],
)
urlpatterns = []


def render(text, engine="default"):
    return engines[engine].from_string(text).render()


def render_argument():
    return render("{% load shop %}{{ 5|price:'vat' }}")


def render_two_arguments():
    return render("{% load shop %}{{ 5|price:'vat','EUR' }}")


def render_function():
    return render("{% load shop %}{% day 11 %}")


def render_block():
    return render("{% load shop %}{% frame 'note' %}Hello{% endframe %}")
