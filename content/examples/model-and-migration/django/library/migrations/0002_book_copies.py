# Written by "python manage.py makemigrations".
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("library", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="book",
            name="copies",
            field=models.IntegerField(db_default=1),
        ),
    ]
