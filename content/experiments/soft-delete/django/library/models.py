from django.db import models
from django.utils import timezone


class VisibleManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(deleted_at=None)


class SoftDelete(models.Model):
    deleted_at = models.DateTimeField(null=True, editable=False)
    objects = VisibleManager()
    everything = models.Manager()

    class Meta:
        abstract = True

    def delete(self, **arguments):
        self.deleted_at = timezone.now()
        self.save(update_fields=["deleted_at"])


class Author(SoftDelete):
    name = models.CharField(max_length=80)


class Book(SoftDelete):
    title = models.CharField(max_length=80)
    author = models.ForeignKey(Author, on_delete=models.CASCADE, related_name="books")
