SECRET_KEY = "only for this experiment"
ALLOWED_HOSTS = ["localhost"]
ROOT_URLCONF = "urls"
SHOP_NAME = "Tea"
shop_owner = "Ada"
