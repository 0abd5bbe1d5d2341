"""The same project without the contributed applications, and with one middleware: the one that sets Content-Length."""

from settings import *

INSTALLED_APPS = []
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
