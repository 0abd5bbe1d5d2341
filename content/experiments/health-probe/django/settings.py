SECRET_KEY = "only for this experiment"
ALLOWED_HOSTS = ["shop.example"]
ROOT_URLCONF = "urls"
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
