from django.contrib import admin
from .models import Product


@admin.register(Product)
class ProductAdmin(admin.ModelAdmin):
    actions = ["publish"]

    @admin.action(permissions=["change"], description="Publish selected products")
    def publish(self, request, queryset):
        queryset.update(live=True)
