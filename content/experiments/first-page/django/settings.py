# What startproject writes, as far as this page meets it.
SECRET_KEY = "only for this experiment"
DEBUG = True
ALLOWED_HOSTS = []
ROOT_URLCONF = "urls"
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
