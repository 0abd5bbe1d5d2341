from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=80)

    def __str__(self):
        return self.name


class Book(models.Model):
    title = models.CharField(max_length=80)
    code = models.CharField(max_length=9)
    pages = models.IntegerField()
    author = models.ForeignKey(Author, models.CASCADE)

    def __str__(self):
        return self.title
