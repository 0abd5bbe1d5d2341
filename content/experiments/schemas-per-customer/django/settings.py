SECRET_KEY = "only for this experiment"
ALLOWED_HOSTS = ["localhost"]
ROOT_URLCONF = "urls"
INSTALLED_APPS = ["notes"]
MIDDLEWARE = ["customers.middleware"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SQLITE = {"ENGINE": "django.db.backends.sqlite3"}
DATABASES = {
    "default": {**SQLITE, "NAME": "/tmp/default.db"},
    "acme": {**SQLITE, "NAME": "/tmp/acme.db"},
    "bolt": {**SQLITE, "NAME": "/tmp/bolt.db"},
}
DATABASE_ROUTERS = ["customers.Router"]
