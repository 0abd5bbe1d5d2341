from django.db import models


class Book(models.Model):
    title = models.CharField(max_length=80)
    pages = models.IntegerField(default=0)
    year = models.IntegerField()
    subtitle = models.CharField(max_length=80, null=True, blank=True)
    tags = models.JSONField(default=list)
    changed = models.DateTimeField(auto_now=True)
