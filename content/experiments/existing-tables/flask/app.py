import pathlib
import sqlite3

import sqlalchemy as sa
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

legacy = sqlite3.connect("/tmp/legacy.db")
legacy.executescript(pathlib.Path("legacy.sql").read_text())
legacy.close()


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:////tmp/legacy.db"
db = SQLAlchemy(app, model_class=Base)

with app.app_context():
    db.reflect()


class Customer(db.Model):
    __table__ = db.metadata.tables["customer"]


class OrderLine(db.Model):
    __table__ = db.metadata.tables["order_line"]
    buyer: Mapped[Customer] = relationship()


class Parcel(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    order_number: Mapped[int]
    line: Mapped[int]
    content: Mapped[OrderLine] = relationship()
    __table_args__ = (
        db.ForeignKeyConstraint(
            ["order_number", "line"],
            ["order_line.order_number", "order_line.line"],
        ),
    )


@app.get("/columns")
def columns():
    return sorted(OrderLine.__table__.columns.keys())


@app.get("/lines")
def lines():
    found = db.session.scalars(sa.select(OrderLine).where(OrderLine.quantity > 1))
    return [[*sa.inspect(line).identity, line.buyer.full_name] for line in found]


@app.get("/line")
def line():
    return {"quantity": db.session.get(OrderLine, (100, 2)).quantity}
