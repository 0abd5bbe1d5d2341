import os

import environ

env = environ.Env(SHOP_PAGE_SIZE=(int, 20), SHOP_OPEN=(bool, False))

SECRET_KEY = os.environ.get("APP_SECRET_KEY", "")
DEBUG = True
ALLOWED_HOSTS = ["localhost"]
ROOT_URLCONF = "urls"
SHOP_PAGE_SIZE = env("SHOP_PAGE_SIZE")
SHOP_OPEN = env("SHOP_OPEN")
