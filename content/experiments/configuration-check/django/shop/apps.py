from django.apps import AppConfig
from django.conf import settings
from django.core.checks import Error, register


class ShopConfig(AppConfig):
    name = "shop"

    def ready(self):
        register(has_currency)


def has_currency(app_configs, **kwargs):
    """A check of our own."""
    if hasattr(settings, "SHOP_CURRENCY"):
        return []
    return [Error("SHOP_CURRENCY is missing.", id="shop.E001")]
