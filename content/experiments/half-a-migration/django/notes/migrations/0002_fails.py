from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("notes", "0001_initial")]
    operations = [
        migrations.AddField(
            "note", "first", models.CharField(max_length=80, null=True)
        ),
        migrations.RunSQL("UPDATE no_such_table SET first = ''"),
    ]
