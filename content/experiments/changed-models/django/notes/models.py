from django.db import models


class Note(models.Model):
    id = models.BigAutoField(primary_key=True)
    title = models.CharField(max_length=80)
    priority = models.IntegerField()
    state = models.CharField(max_length=10, db_default="open")
    remark = models.CharField(max_length=80, null=True)
    colour = models.CharField(max_length=10, default="red")
    words = models.IntegerField()
