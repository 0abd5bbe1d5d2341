import io
import sys

import django

# What the program writes to its standard error is kept here.
sys.stderr = written = io.StringIO()

SECRET_KEY = "only for this experiment"
DEBUG = False
ALLOWED_HOSTS = ["localhost"]
ROOT_URLCONF = "urls"

ada = "ada@shop.example"
ADMINS = [ada] if django.VERSION >= (6,) else [("Ada", ada)]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
