SECRET_KEY = "only for this experiment"
DEBUG = False
ALLOWED_HOSTS = ["localhost"]
ROOT_URLCONF = "urls"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]
SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"

BACKEND = "django.template.backends.django.DjangoTemplates"
PROCESSORS = [
    "django.template.context_processors.request",
    "django.contrib.auth.context_processors.auth",
    "django.contrib.messages.context_processors.messages",
    "site_data.site",
]
TEMPLATES = [
    {
        "BACKEND": BACKEND,
        "NAME": "default",
        "DIRS": ["templates"],
        "OPTIONS": {"context_processors": PROCESSORS},
    },
    {"BACKEND": BACKEND, "NAME": "bare", "DIRS": ["templates"]},
]
