SECRET_KEY = "the key of the program"
DEBUG = False
ALLOWED_HOSTS = ["localhost"]
ROOT_URLCONF = "urls"

MAP_API_TOKEN = "the token for the maps"
DATABASE_URL = "postgres://shop:hunter2@db/shop"
