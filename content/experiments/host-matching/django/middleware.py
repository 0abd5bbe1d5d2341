def partner(get_response):
    def middleware(request):
        if request.get_host() == "partner.example":
            request.urlconf = "partner_urls"
        return get_response(request)

    return middleware
