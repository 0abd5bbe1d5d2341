from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("notes", "0002_first")]
    operations = [
        migrations.RunSQL("UPDATE notes_note SET first = upper(first)"),
    ]
