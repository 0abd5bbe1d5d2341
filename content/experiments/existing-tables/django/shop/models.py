from django.db import models


class Customer(models.Model):
    number = models.AutoField(primary_key=True)
    full_name = models.CharField(max_length=80)

    class Meta:
        managed = False
        db_table = "customer"


class OrderLine(models.Model):
    pk = models.CompositePrimaryKey("order_number", "line")
    order_number = models.IntegerField()
    line = models.IntegerField()
    customer = models.ForeignKey(
        Customer, models.DO_NOTHING, db_column="customer"
    )
    quantity = models.IntegerField()

    class Meta:
        managed = False
        db_table = "order_line"
