from datetime import UTC, datetime, timedelta, timezone

from flask import Flask, render_template_string, request
from flask_babel import Babel
from sqlalchemy import Column, DateTime, Integer, MetaData, Table, create_engine

engine = create_engine("sqlite://")
event = Table(
    "event", MetaData(), Column("id", Integer, primary_key=True), Column("at", DateTime(timezone=True))
)
event.metadata.create_all(engine)
NOON = datetime(2026, 7, 1, 12, tzinfo=UTC)
BERLIN = timezone(timedelta(hours=2))


def save_and_load(value):
    with engine.begin() as connection:
        connection.execute(event.delete())
        connection.execute(event.insert(), {"at": value})
        loaded = connection.scalar(event.select().with_only_columns(event.c.at))
    return f"{loaded:%H:%M} {loaded.tzinfo}"


app = Flask(__name__)
Babel(app, timezone_selector=lambda: request.args.get("zone"))


@app.get("/plain")
def plain():
    return render_template_string("{{ noon.timetz() }}", noon=NOON)


@app.get("/local")
def local():
    return render_template_string("{{ noon|datetimeformat('HH:mm') }}", noon=NOON)


def stored_in_berlin():
    return save_and_load(datetime(2026, 7, 1, 14, tzinfo=BERLIN))
