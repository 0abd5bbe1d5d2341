from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models


class Book(models.Model):
    title = models.CharField(max_length=200)
    pages = models.IntegerField(
        validators=[MinValueValidator(1), MaxValueValidator(100_000)]
    )
