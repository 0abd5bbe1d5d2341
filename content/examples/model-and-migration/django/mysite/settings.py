# The settings that startproject writes, cut down to what this program uses.
SECRET_KEY = "dev"
DEBUG = False
# Without debug mode, Django answers only to the hosts that are named here.
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]

ROOT_URLCONF = "mysite.urls"
INSTALLED_APPS = ["library"]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": "library.db",
    }
}
# The default since Django 6.0. In 5.2 it has to be named.
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

# Finds library/templates/ because library is an installed app.
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
    },
]
