from django.db import models
from shop.models import OrderLine


class Parcel(models.Model):
    content = models.ForeignKey(OrderLine, models.CASCADE)
