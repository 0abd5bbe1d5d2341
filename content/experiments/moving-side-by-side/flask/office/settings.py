from shelf import FILE

SECRET_KEY = "another"
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
ROOT_URLCONF = "office.urls"
INSTALLED_APPS = ["catalogue"]
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
DATABASES = {
    "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": FILE}
}
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
