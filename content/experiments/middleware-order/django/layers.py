from django.http import HttpResponse

log = []


class Layer:
    def __init__(self, get_response):
        self.get_response = get_response
        self.name = type(self).__name__

    def __call__(self, request):
        log.append(f"{self.name} in")
        if self.name == "Inner" and "stop" in request.GET:
            return HttpResponse("stopped")
        response = self.get_response(request)
        log.append(f"{self.name} out {response.status_code}")
        return response

    def process_view(self, request, view, args, kwargs):
        log.append(f"{self.name} process_view")

    def process_exception(self, request, exception):
        log.append(f"{self.name} process_exception {exception!r}")

    def process_template_response(self, request, response):
        log.append(f"{self.name} process_template_response")
        return response


class Outer(Layer):
    def __call__(self, request):
        log.clear()
        return super().__call__(request)


class Inner(Layer):
    pass
