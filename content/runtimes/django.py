"""How a Django program is started: entry is a module with settings, or one that calls `settings.configure()`."""

import importlib
import os

import django.contrib.admin
import django.contrib.auth.hashers
import django.core.handlers.wsgi
import django.core.management
import django.core.wsgi
import django.db.backends.sqlite3.base
import django.forms
import django.template.backends.django
import django.template.loader
import django.test
import django.urls
import django.views.csrf
import django.views.debug
import tzdata
from django.conf import global_settings, settings

# The interpreter has no hashlib.pbkdf2_hmac, on which the default hasher rests.
global_settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def load(folder, entry):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", entry)
    module = importlib.import_module(entry)
    if settings.configured:
        del os.environ["DJANGO_SETTINGS_MODULE"]
    application = django.core.wsgi.get_wsgi_application()
    if not hasattr(module, "urlpatterns"):
        module = importlib.import_module(settings.ROOT_URLCONF)
    return application, vars(module)


def command(arguments):
    django.core.management.execute_from_command_line(["manage.py", *arguments])
