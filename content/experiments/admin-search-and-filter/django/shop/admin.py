from django.contrib import admin
from .models import Author, Book

admin.site.register(Author)


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    search_fields = ["title", "author__name", "=code", "pages__exact"]
    list_filter = ["author"]
