import os
import threading
import time

from django.apps import AppConfig

from shop.notes import note

tick = threading.Thread(target=time.sleep, args=(60,), daemon=True)


class ShopConfig(AppConfig):
    name = "shop"

    def ready(self):
        note("ready")
        if os.environ.get("RUN_MAIN") == "true":
            note("ready, in the reloader's process")
        tick.start()
