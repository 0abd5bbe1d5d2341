import enum

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Enum, select, text
from sqlalchemy.orm import Mapped, mapped_column

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class State(enum.Enum):
    NEW = "new"
    SENT = "sent"


class Parcel(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    state: Mapped[State]


class CheckedParcel(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    state: Mapped[State] = mapped_column(Enum(State, validate_strings=True))


class StrictParcel(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    state: Mapped[State] = mapped_column(Enum(State, create_constraint=True))


def save(model, state):
    """Saves an object, and returns what the table holds."""
    with app.app_context():
        db.create_all()
        db.session.add(model(state=state))
        db.session.commit()
        return db.session.scalar(text(f"SELECT state FROM {model.__tablename__} ORDER BY id DESC"))


def read(model, state):
    """Saves an object, and returns what a query finds."""
    save(model, state)
    with app.app_context():
        return str(db.session.scalar(select(model.state).order_by(model.id.desc()).limit(1)))


def by_sql(model):
    """Writes another value past the model."""
    with app.app_context():
        db.create_all()
        db.session.execute(text(f"INSERT INTO {model.__tablename__} (state) VALUES ('lost')"))
        db.session.commit()
        return "stored"
