SECRET_KEY = "only for this experiment"
ROOT_URLCONF = "settings"
INSTALLED_APPS = ["library"]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": "db.sqlite3",
    }
}
urlpatterns = []
