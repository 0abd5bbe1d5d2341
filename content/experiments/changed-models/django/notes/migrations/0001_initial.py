from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    operations = [
        migrations.CreateModel(
            name="Note",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("heading", models.CharField(max_length=80)),
                ("priority", models.CharField(max_length=10)),
                ("state", models.CharField(max_length=10, db_default="new")),
                ("remark", models.CharField(max_length=80)),
                ("colour", models.CharField(max_length=10)),
            ],
        ),
    ]
