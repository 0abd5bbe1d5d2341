from django.db import models


class Note(models.Model):
    id = models.BigAutoField(primary_key=True)
    name = models.CharField(max_length=80)
    first = models.CharField(max_length=80, null=True)
