from django.db import models


class Book(models.Model):
    title = models.CharField(max_length=200)
    # The default of the column, which rows of before the column get too.
    copies = models.IntegerField(db_default=1)
