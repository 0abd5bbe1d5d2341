SECRET_KEY = "only for this experiment"
ALLOWED_HOSTS = ["localhost"]
ROOT_URLCONF = "urls"
INSTALLED_APPS = ["notes", "audit"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASE_ROUTERS = ["routers.AuditRouter"]
SQLITE = {"ENGINE": "django.db.backends.sqlite3"}
DATABASES = {
    "default": {**SQLITE, "NAME": "/tmp/default.db"},
    "audit": {**SQLITE, "NAME": "/tmp/audit.db"},
}
