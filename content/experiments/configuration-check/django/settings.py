# What startproject writes, as far as the checks look at it.
import django

SECRET_KEY = "django-insecure-only-for-this-experiment"
DEBUG = True
ALLOWED_HOSTS = []
ROOT_URLCONF = "urls"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "shop",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
DATABASES = {
    "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
}
if django.VERSION >= (6, 1):
    backend = "django.core.mail.backends.console.EmailBackend"
    MAILERS = {"default": {"BACKEND": backend}}
