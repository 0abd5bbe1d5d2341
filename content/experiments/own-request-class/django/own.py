from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.core.serializers.json import DjangoJSONEncoder
from django.http import JsonResponse


class OwnRequest(WSGIRequest):
    @property
    def tenant(self):
        return self.headers.get("X-Tenant", "none")


class OwnHandler(WSGIHandler):
    """wsgi.py would say: application = OwnHandler()"""

    request_class = OwnRequest


class OwnEncoder(DjangoJSONEncoder):
    def default(self, value):
        return sorted(value) if isinstance(value, set) else super().default(value)


class OwnJsonResponse(JsonResponse):
    def __init__(self, data):
        super().__init__(data, encoder=OwnEncoder)


def PlainText(get_response):
    def middleware(request):
        response = get_response(request)
        if response.headers["Content-Type"].startswith("text/html"):
            response.headers["Content-Type"] = "text/plain; charset=utf-8"
        return response
    return middleware
