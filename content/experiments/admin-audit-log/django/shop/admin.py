from django.contrib import admin
from .models import Product


@admin.register(Product)
class ProductAdmin(admin.ModelAdmin):
    actions = ["rename"]

    def rename(self, request, queryset):
        queryset.update(name="Renamed")
