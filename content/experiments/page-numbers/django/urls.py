from django.core.paginator import Paginator
from django.http import HttpResponse, JsonResponse
from django.urls import path
from django.views.generic import ListView
from library.models import Book


def create(request):
    Book.objects.bulk_create([Book() for _ in range(250)])
    return HttpResponse("created")


def numbers(page):
    return JsonResponse({"page": page.number, "pages": page.paginator.num_pages, "rows": len(page)})


def books(request):
    paginator = Paginator(Book.objects.order_by("id"), 20)
    return numbers(paginator.get_page(request.GET.get("page")))


def strict(request):
    paginator = Paginator(Book.objects.order_by("id"), 20)
    return numbers(paginator.page(request.GET.get("page", 1)))


class Books(ListView):
    queryset = Book.objects.order_by("id")
    paginate_by = 20

    def render_to_response(self, context):
        return numbers(context["page_obj"])


urlpatterns = [
    path("create", create),
    path("books", books),
    path("strict", strict),
    path("list-view", Books.as_view()),
]
