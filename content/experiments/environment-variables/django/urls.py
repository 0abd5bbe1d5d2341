from base import env
from django.conf import settings
from django.core import signing
from django.test import override_settings

urlpatterns = []


def module():
    return [settings.SETTINGS_MODULE, settings.DEBUG]


def taken():
    return {name: getattr(settings, name) for name in ("SECRET_KEY", "SHOP_PAGE_SIZE", "SHOP_OPEN", "TIME_ZONE")}


def missing():
    return env("SHOP_OWNER")


def without_key():
    with override_settings(SECRET_KEY=""):
        return signing.dumps("ada")
