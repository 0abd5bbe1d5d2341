from django.contrib import admin

from shop.models import Book

admin.site.register(Book)
