SECRET_KEY = "only for this experiment"
ALLOWED_HOSTS = [".shop.example", "partner.example"]
ROOT_URLCONF = "urls"
ROOT_HOSTCONF = "hosts"
DEFAULT_HOST = "main"
PARENT_HOST = "shop.example"
INSTALLED_APPS = ["django_hosts"]
MIDDLEWARE = [
    "django_hosts.middleware.HostsRequestMiddleware",
    "middleware.partner",
    "django_hosts.middleware.HostsResponseMiddleware",
]
