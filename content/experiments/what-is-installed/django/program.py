import importlib.metadata
import pkgutil
import re
import sys

import django.contrib
from django.conf import settings
from django.core.management import execute_from_command_line, get_commands

settings.configure(
    ALLOWED_HOSTS=["localhost"],
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=[
        "django.contrib.admin",
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "django.contrib.messages",
        "django.contrib.staticfiles",
    ],
)
django.setup()
urlpatterns = []


def required():
    found = ["Django"]
    for name in found:
        for line in importlib.metadata.requires(name) or []:
            package = re.match(r"[\w-]+", line).group().lower()
            if ";" not in line and package not in found:
                found.append(package)
    return sorted(found[1:])


def parts():
    modules = pkgutil.iter_modules(django.__path__)
    return sorted(each.name for each in modules if not each.name.startswith("_"))


def contrib():
    return sorted(each.name for each in pkgutil.iter_modules(django.contrib.__path__))


def commands():
    return len(get_commands())


if __name__ == "__main__":
    execute_from_command_line(sys.argv)
