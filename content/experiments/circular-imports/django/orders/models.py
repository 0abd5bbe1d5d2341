from django.db import models


class Order(models.Model):
    product = models.ForeignKey("shop.Product", models.CASCADE)
