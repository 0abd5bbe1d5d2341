SECRET_KEY = "only for this experiment"
ALLOWED_HOSTS = ["localhost"]
ROOT_URLCONF = "urls"
MIDDLEWARE = ["layers.Outer", "layers.Inner"]
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates"}]
