from django.contrib.auth import get_user_model
from django.db import connections
from django.db.migrations.recorder import MigrationRecorder

urlpatterns = []

# What a generated project has applied before it had the app "members".
BEFORE = [
    ("contenttypes", "0001_initial"),
    ("auth", "0001_initial"),
    ("admin", "0001_initial"),
]


def write_history():
    recorder = MigrationRecorder(connections["old"])
    recorder.ensure_schema()
    for app, name in BEFORE:
        recorder.record_applied(app, name)
    return len(recorder.applied_migrations())


def user_tables(alias):
    names = connections[alias].introspection.table_names()
    return [name for name in names if name in {"auth_user", "members_member"}]


def add(email):
    return get_user_model().objects.create_user(email, "words").get_username()
