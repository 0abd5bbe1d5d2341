from datetime import date

from django.db import models


class Post(models.Model):
    title = models.CharField(max_length=200)
    slug = models.SlugField(unique=True)
    day = models.DateField(default=date.today)
    body = models.TextField()
    published = models.BooleanField(default=False)

    class Meta:
        ordering = ["-day"]

    def __str__(self):
        return self.title
