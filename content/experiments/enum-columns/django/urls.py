from django.core.management import call_command
from django.db import connection
from shop.models import Parcel, State, StrictParcel

urlpatterns = []


def table(model):
    call_command("migrate", run_syncdb=True, verbosity=0)
    return model._meta.db_table


def save(model, state, checked=False):
    """Saves an object, and returns what the table holds."""
    with connection.cursor() as cursor:
        name = table(model)
        parcel = model(state=state)
        if checked:
            parcel.full_clean()
        parcel.save()
        return cursor.execute(f"SELECT state FROM {name} ORDER BY id DESC").fetchone()[0]


def read(model, state):
    """Saves an object, and returns what a query finds, and its label."""
    save(model, state)
    parcel = model.objects.latest("id")
    return [parcel.state, parcel.get_state_display()]


def by_sql(model):
    """Writes another value past the model."""
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {table(model)} (state) VALUES ('lost')")
    return "stored"
