def site(request):
    return {"site": "Library"}
