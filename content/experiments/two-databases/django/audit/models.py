from django.db import models


class Entry(models.Model):
    text = models.CharField(max_length=80)
    note = models.ForeignKey(
        "notes.Note", models.CASCADE, null=True, db_constraint=False
    )
