from datetime import UTC, datetime

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import sitemap
from django.contrib.syndication.views import Feed
from django.http import HttpResponse
from django.urls import path, reverse

settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["localhost"],
    INSTALLED_APPS=["django.contrib.sitemaps"],
    TEMPLATES=[
        {"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}
    ],
)
BOOKS = [{"slug": "air", "title": "Air & water"}, {"slug": "bay", "title": "Bay"}]


def book(request, slug):
    return HttpResponse(slug)


class BookSitemap(Sitemap):
    protocol = "http"

    def items(self):
        return BOOKS

    def location(self, item):
        return reverse("book", args=[item["slug"]])


class BookFeed(Feed):
    title = description = "New books"
    link = "/"

    def items(self):
        return BOOKS

    def item_title(self, item):
        return item["title"]

    def item_description(self, item):
        return ""

    def item_pubdate(self, item):
        return datetime(2026, 12, 1, tzinfo=UTC)

    def item_link(self, item):
        return reverse("book", args=[item["slug"]])


urlpatterns = [
    path("books/<slug>", book, name="book"),
    path("sitemap.xml", sitemap, {"sitemaps": {"books": BookSitemap}}),
    path("feed.xml", BookFeed()),
]
