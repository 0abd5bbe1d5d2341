from pathlib import Path

from babel.messages.frontend import CommandLineInterface

folder = Path(__file__).parent / "locale"
CommandLineInterface().run(
    ["pybabel", "--quiet", "compile", "--domain", "django", "--directory", str(folder)]
)

SECRET_KEY = "only for this experiment"
ALLOWED_HOSTS = ["localhost"]
ROOT_URLCONF = "urls"
LOCALE_PATHS = [folder]
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates"}]
MIDDLEWARE = [
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
]
