from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models


class User(AbstractBaseUser):
    name = models.CharField(max_length=80, unique=True)
    password = models.CharField(max_length=255, db_column="password_hash")
    # The old table has no such column.
    last_login = None

    USERNAME_FIELD = "name"
    objects = BaseUserManager()

    class Meta:
        # The tables still belong to the Flask version.
        managed = False
        db_table = "user"


class Book(models.Model):
    title = models.CharField(max_length=80)
    owner = models.ForeignKey(User, on_delete=models.CASCADE)

    class Meta:
        managed = False
        db_table = "book"
