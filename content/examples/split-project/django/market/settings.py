from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent

# For development only: the key signs tokens, debug pages tell too much.
SECRET_KEY = "django-insecure-replace-me"
DEBUG = True
ALLOWED_HOSTS = []

# No database, so what startproject lists for accounts and sessions is gone.
INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "shop",
    "faq",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "market.urls"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        # What all apps share; their own templates lie in the apps.
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
    },
]

STATIC_URL = "static/"
