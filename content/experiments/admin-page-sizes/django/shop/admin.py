from django.contrib import admin
from shop.models import Author, Book


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    pass


@admin.register(Author)
class AuthorAdmin(admin.ModelAdmin):
    delete_confirmation_max_display = 5


class OtherSite(admin.AdminSite):
    pass


class SmallPages(admin.ModelAdmin):
    list_per_page = 20
    list_max_show_all = 1000


other = OtherSite(name="other")
other.register(Book, SmallPages)
