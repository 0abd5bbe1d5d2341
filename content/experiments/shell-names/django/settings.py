SECRET_KEY = "only for this experiment"
ROOT_URLCONF = "settings"
INSTALLED_APPS = ["notes"]
DATABASES = {
    "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
}
urlpatterns = []
