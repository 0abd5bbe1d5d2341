"""What inspectdb writes for the two tables, with the names put right."""

from django.db import models


class User(models.Model):
    name = models.CharField(unique=True, max_length=80)
    password_hash = models.CharField(max_length=255)

    class Meta:
        # The tables belong to the Flask version and its migrations.
        managed = False
        db_table = "user"


class Book(models.Model):
    title = models.CharField(max_length=80)
    owner = models.ForeignKey(User, models.DO_NOTHING)

    class Meta:
        managed = False
        db_table = "book"
