def stamp(get_response):
    def middleware(request):
        request.stamp = type(request).__name__
        return get_response(request)

    return middleware
