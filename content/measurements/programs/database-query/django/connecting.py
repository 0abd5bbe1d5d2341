"""The same project with the database setting that startproject leaves: a new connection for each request."""

from settings import *

DATABASES["default"]["CONN_MAX_AGE"] = 0
