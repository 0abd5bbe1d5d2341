from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from shelf.forms import BookForm
from shelf.models import Book


@require_GET
@login_required
def index(request):
    # request.GET.get would return the last word.
    word = (request.GET.getlist("q") or [""])[0]
    books = Book.objects.filter(owner=request.user, title__contains=word)
    return render(request, "index.html", {"books": books.order_by("title")})


@require_http_methods(["GET", "POST"])
@login_required
def new_book(request):
    form = BookForm(request.POST or None)
    if form.is_valid():
        form.instance.owner = request.user
        form.save()
        return redirect("shelf:index")
    return render(request, "book.html", {"form": form})
