from django.http import Http404
from django.shortcuts import render

PRODUCTS = {"tea": "Green tea", "cup": "Blue cup"}


def index(request):
    return render(request, "shop/index.html", {"products": PRODUCTS})


def product(request, slug):
    if slug not in PRODUCTS:
        raise Http404
    return render(request, "shop/product.html", {"name": PRODUCTS[slug]})
