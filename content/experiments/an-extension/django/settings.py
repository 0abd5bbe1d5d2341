SECRET_KEY = "only for this experiment"
ALLOWED_HOSTS = ["localhost"]
ROOT_URLCONF = "urls"
INSTALLED_APPS = ["greeting"]
MIDDLEWARE = ["greeting.middleware.add_header"]
