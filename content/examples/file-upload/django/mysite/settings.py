import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent

# For development only: the key signs tokens, debug pages tell too much.
SECRET_KEY = "django-insecure-replace-me"
DEBUG = True
ALLOWED_HOSTS = []

# No database, so what startproject lists for accounts and sessions is gone.
INSTALLED_APPS = ["uploads"]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "mysite.urls"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
    },
]

# The default storage reads and writes here.
MEDIA_ROOT = BASE_DIR / "media"
MEDIA_ROOT.mkdir(exist_ok=True)

# A setting of this project: Django has no limit for files of its own.
MAX_BYTES = int(os.environ.get("MAX_BYTES", 2_000_000))
