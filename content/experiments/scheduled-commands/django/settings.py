SECRET_KEY = "only for this experiment"
ROOT_URLCONF = "urls"
INSTALLED_APPS = ["shop"]
SHOP = "books"
TASKS = {
    "default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"},
    "dummy": {"BACKEND": "django.tasks.backends.dummy.DummyBackend"},
}
