from django.db import models


class Note(models.Model):
    rowid = models.BigAutoField(primary_key=True)
    text = models.TextField()

    class Meta:
        managed = False
        db_table = "note"


@models.TextField.register_lookup
class Match(models.Lookup):
    lookup_name = "match"

    def as_sql(self, compiler, connection):
        left, left_values = self.process_lhs(compiler, connection)
        right, right_values = self.process_rhs(compiler, connection)
        return f"{left} MATCH {right}", [*left_values, *right_values]
