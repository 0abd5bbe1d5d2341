from django.contrib.auth.middleware import LoginRequiredMiddleware


class Gate(LoginRequiredMiddleware):
    """The middleware as it comes, for one part of the site."""

    def process_view(self, request, *view):
        if request.path.startswith("/gated/"):
            return super().process_view(request, *view)
