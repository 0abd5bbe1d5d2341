from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import CheckConstraint, Q


class Product(models.Model):
    name = models.CharField(max_length=10)
    price = models.IntegerField(validators=[MinValueValidator(0)])
    stock = models.IntegerField(default=0)

    class Meta:
        constraints = [
            CheckConstraint(condition=Q(stock__gte=0), name="stock_not_negative")
        ]


class StrictProduct(models.Model):
    price = models.IntegerField(validators=[MinValueValidator(0)])

    def save(self, **options):
        self.full_clean()
        super().save(**options)
