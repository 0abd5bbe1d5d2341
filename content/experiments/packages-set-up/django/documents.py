DATABASES = {
    "default": {
        "ENGINE": "django_mongodb_backend",
        "HOST": "mongodb://127.0.0.1",
        "NAME": "notes",
    }
}
