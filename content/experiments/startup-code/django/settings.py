SECRET_KEY = "only for this experiment"
DEBUG = True
ROOT_URLCONF = "shop.urls"
WSGI_APPLICATION = "wsgi.application"
INSTALLED_APPS = ["shop"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "db.sqlite3"}}
