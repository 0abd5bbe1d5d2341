from django.db import models


class Note(models.Model):
    id = models.BigAutoField(primary_key=True)
    name = models.CharField(max_length=80)
    colour = models.CharField(max_length=10, null=True)
    size = models.CharField(max_length=10, null=True)
