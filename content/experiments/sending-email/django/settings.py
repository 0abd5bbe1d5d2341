import django

SECRET_KEY = "only for this experiment"
ALLOWED_HOSTS = ["localhost", "testserver"]
ROOT_URLCONF = "urls"
DEFAULT_FROM_EMAIL = "shop@example.com"

# Both keep messages in a list instead of sending them.
if django.VERSION >= (6, 1):
    MAILERS = {
        "default": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"},
        "newsletters": {"BACKEND": "django.core.mail.backends.dummy.EmailBackend"},
    }
else:
    EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
