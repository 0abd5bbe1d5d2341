from django.conf import settings


def add_header(get_response):
    def middleware(request):
        response = get_response(request)
        response.headers["X-Greeting"] = getattr(settings, "GREETING", "hello")
        return response

    return middleware
