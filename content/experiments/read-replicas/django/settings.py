SECRET_KEY = "only for this experiment"
ALLOWED_HOSTS = ["localhost"]
ROOT_URLCONF = "urls"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
INSTALLED_APPS = ["notes"]
DATABASE_ROUTERS = ["routers.PrimaryReplicaRouter"]
DATABASES = {
    "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "/tmp/primary.db"},
    "replica": {"ENGINE": "django.db.backends.sqlite3", "NAME": "/tmp/replica.db"},
}
