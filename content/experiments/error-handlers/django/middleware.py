from django.http import HttpResponse

from views import SoldOut


class SoldOutMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if isinstance(exception, SoldOut):
            return HttpResponse("sold out", status=409)
