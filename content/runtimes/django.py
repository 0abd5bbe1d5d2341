"""How a Django program is started: entry is a module with settings, or one that calls `settings.configure()`."""

import hashlib
import importlib
import os

import django.contrib.admin
import django.contrib.auth.hashers
import django.contrib.staticfiles.finders
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

# In WebAssembly there is no hashlib.pbkdf2_hmac, on which the default hasher rests.
if not hasattr(hashlib, "pbkdf2_hmac"):
    global_settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def load(folder, entry, interface):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", entry)
    module = importlib.import_module(entry)
    if settings.configured:
        del os.environ["DJANGO_SETTINGS_MODULE"]
    server_side = importlib.import_module(f"django.core.{interface}")
    application = getattr(server_side, f"get_{interface}_application")()
    if not hasattr(module, "urlpatterns"):
        module = importlib.import_module(settings.ROOT_URLCONF)
    return application, vars(module)


def command(arguments):
    django.core.management.execute_from_command_line(["manage.py", *arguments])


def template(text):
    return django.template.engines["django"].from_string(text)


def asset(path):
    if not settings.STATIC_URL or not path.startswith(settings.STATIC_URL):
        return None
    return django.contrib.staticfiles.finders.find(path.removeprefix(settings.STATIC_URL))
