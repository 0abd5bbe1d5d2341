from django.test import override_settings

KEYS = {
    "second": {},
    "rotated": {"SECRET_KEY": "a new key", "SECRET_KEY_FALLBACKS": ["the key"]},
    "other": {"SECRET_KEY": "another key"},
}


class KeyOfTheServer:
    """Stands for servers that are configured alike but for the key."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        server = request.path.split("/")[1]
        with override_settings(**KEYS.get(server, {})):
            return self.get_response(request)
