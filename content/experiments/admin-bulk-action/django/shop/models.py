from django.db import models


class Product(models.Model):
    name = models.CharField(max_length=80)
    live = models.BooleanField(default=False)

    def __str__(self):
        return self.name
