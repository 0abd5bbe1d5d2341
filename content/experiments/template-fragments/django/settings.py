import django

SECRET_KEY = "only for this experiment"
DEBUG = False
ALLOWED_HOSTS = ["localhost"]
ROOT_URLCONF = "urls"

BACKEND = "django.template.backends.django.DjangoTemplates"
MAIN = {"BACKEND": BACKEND, "NAME": "django", "DIRS": ["templates"]}
TEMPLATES = [MAIN, {"BACKEND": BACKEND, "NAME": "plain"}]

if django.VERSION < (6, 0):
    INSTALLED_APPS = ["template_partials"]
    MAIN["OPTIONS"] = {"builtins": ["template_partials.templatetags.partials"]}
