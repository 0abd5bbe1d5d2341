from django.apps import AppConfig
from django.conf import settings
from django.core import checks


class GreetingConfig(AppConfig):
    name = "greeting"

    def ready(self):
        checks.register(check_middleware)


def check_middleware(app_configs, **kwargs):
    if "greeting.middleware.add_header" in settings.MIDDLEWARE:
        return []
    return [checks.Warning("The middleware of greeting is missing.", id="greeting.W001")]
