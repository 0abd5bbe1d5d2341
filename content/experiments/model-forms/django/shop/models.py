from django.db import models


class Book(models.Model):
    title = models.CharField(max_length=10)
    pages = models.IntegerField(null=True, blank=True)
    isbn = models.CharField(max_length=13, unique=True)
    sold = models.IntegerField(default=0)
