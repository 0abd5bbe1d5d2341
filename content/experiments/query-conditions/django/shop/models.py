from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=50)


class Book(models.Model):
    title = models.CharField(max_length=50)
    price = models.IntegerField()
    author = models.ForeignKey(Author, models.CASCADE, related_name="books")
