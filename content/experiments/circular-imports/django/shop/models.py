from django.db import models


class Product(models.Model):
    last_order = models.ForeignKey("orders.Order", models.SET_NULL, null=True, related_name="+")
