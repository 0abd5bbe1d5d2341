# For development only: the key signs tokens, debug pages tell too much.
SECRET_KEY = "django-insecure-replace-me"
DEBUG = True
ALLOWED_HOSTS = []

# No database, so what startproject lists for accounts and sessions is gone.
INSTALLED_APPS = ["words"]

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
