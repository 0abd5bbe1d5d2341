from django.db import models
from django.db.models.signals import post_delete
from django.dispatch import receiver


class Document(models.Model):
    file = models.FileField()


class Report(models.Model):
    file = models.FileField()


@receiver(post_delete, sender=Report)
def delete_file(instance, **arguments):
    instance.file.delete(save=False)
