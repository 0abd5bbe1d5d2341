from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.views.decorators.http import require_GET

from shelf.models import Book


@require_GET
@login_required
def index(request):
    # request.GET.get would return the last word.
    word = (request.GET.getlist("q") or [""])[0]
    books = Book.objects.filter(owner=request.user, title__contains=word)
    return render(request, "index.html", {"books": books.order_by("title")})
