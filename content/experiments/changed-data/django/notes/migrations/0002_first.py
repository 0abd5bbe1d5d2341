from django.db import migrations, models


def fill(apps, schema_editor):
    Note = apps.get_model("notes", "Note")
    for note in Note.objects.all():
        note.first = note.name.split()[0]
        note.save()


class Migration(migrations.Migration):
    dependencies = [("notes", "0001_initial")]
    operations = [
        migrations.AddField(
            "note", "first", models.CharField(max_length=80, default="")
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
