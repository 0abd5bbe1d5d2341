from django.core.management import call_command
from django.db import connection
from django.db.models import Avg, Case, Count, Max, Q, Value, When
from shop.models import Author, Book

urlpatterns = []


def titles(query):
    return [book.title for book in query]


def run(name):
    if "shop_book" not in connection.introspection.table_names():
        call_command("migrate", run_syncdb=True, verbosity=0)
        ada, bob = Author.objects.create(name="Ada"), Author.objects.create(name="Bob")
        for title, price, author in [("Air", 5, ada), ("Bay", 20, ada), ("Cup", 9, bob)]:
            Book.objects.create(title=title, price=price, author=author)
    return queries[name]()


def either():
    return titles(Book.objects.filter(Q(price__lt=6) | Q(price__gt=10)).order_by("id"))


def neither():
    return titles(Book.objects.exclude(Q(price__lt=6) | Q(price__gt=10)))


def other_table():
    return titles(Book.objects.filter(author__name="Ada").order_by("id"))


def totals():
    found = Book.objects.aggregate(Count("id"), Max("price"), Avg("price"))
    return [float(one) for one in found.values()]


def per_author():
    found = Author.objects.annotate(number=Count("books")).order_by("id")
    return [[author.name, author.number] for author in found]


def joined():
    cheap, costly = Book.objects.filter(price__lt=6), Book.objects.filter(price__gt=10)
    return sorted(cheap.values_list("title", flat=True).union(costly.values_list("title", flat=True)))


def in_this_order():
    ids = [3, 1]
    position = Case(*(When(id=number, then=Value(place)) for place, number in enumerate(ids)))
    return titles(Book.objects.filter(id__in=ids).order_by(position))


def at_random():
    return len(titles(Book.objects.order_by("?")[:2]))


queries = {
    query.__name__: query
    for query in (either, neither, other_table, totals, per_author, joined, in_this_order, at_random)
}
