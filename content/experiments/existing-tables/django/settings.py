import pathlib
import sqlite3

legacy = sqlite3.connect("/tmp/legacy.db")
legacy.executescript(pathlib.Path("legacy.sql").read_text())
legacy.close()

SECRET_KEY = "only for this experiment"
ALLOWED_HOSTS = ["localhost"]
ROOT_URLCONF = "urls"
INSTALLED_APPS = ["shop", "parcels"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {
    "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "/tmp/legacy.db"}
}
