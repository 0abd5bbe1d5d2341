SECRET_KEY = "only for this experiment"
DEBUG = True
ROOT_URLCONF = "urls"
INSTALLED_APPS = ["pages"]
