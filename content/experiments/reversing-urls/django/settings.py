SECRET_KEY = "only for this experiment"
ALLOWED_HOSTS = ["localhost", "shop.example"]
ROOT_URLCONF = "urls"
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates"}]
