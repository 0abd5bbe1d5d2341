"""A Django project in one file: the admin and its model."""

from django.conf import settings
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.urls import path

CONTRIB = ["admin", "auth", "contenttypes", "sessions", "messages"]
settings.configure(
    SECRET_KEY="only for this experiment",
    ALLOWED_HOSTS=["localhost"],
    ROOT_URLCONF=__name__,
    STATIC_URL="static/",
    TIME_ZONE="UTC",
    INSTALLED_APPS=[*(f"django.contrib.{app}" for app in CONTRIB), "shop"],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
    ],
    TEMPLATES=[{
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": [
            "django.template.context_processors.request",
            "django.contrib.auth.context_processors.auth",
            "django.contrib.messages.context_processors.messages",
        ]},
    }],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    # The interpreter of this experiment lacks what the default needs.
    PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
)
application = get_wsgi_application()
call_command("migrate", run_syncdb=True, verbosity=0)

from django.contrib import admin  # noqa: E402

urlpatterns = [path("admin/", admin.site.urls)]
