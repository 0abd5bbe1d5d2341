from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("notes", "0001_initial")]
    operations = [
        migrations.AddField(
            "note", "size", models.CharField(max_length=10, null=True)
        ),
    ]
