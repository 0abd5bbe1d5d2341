import sqlite3

import sqlalchemy as sa
from flask import Flask
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

with sqlite3.connect("/tmp/notes.db") as before:
    before.execute("""
        CREATE TABLE note (
            id INTEGER NOT NULL PRIMARY KEY,
            heading VARCHAR(80) NOT NULL,
            priority VARCHAR(10) NOT NULL,
            state VARCHAR(10) DEFAULT 'new' NOT NULL,
            remark VARCHAR(80) NOT NULL,
            colour VARCHAR(10) NOT NULL,
            by_hand VARCHAR(10)
        )""")


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:////tmp/notes.db"
db = SQLAlchemy(app, model_class=Base)
Migrate(app, db)


class Note(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(sa.String(80))
    priority: Mapped[int]
    state: Mapped[str] = mapped_column(sa.String(10), server_default="open")
    remark: Mapped[str | None] = mapped_column(sa.String(80))
    colour: Mapped[str] = mapped_column(sa.String(10), default="red")
    words: Mapped[int]


@app.get("/proposal")
def proposal():
    with open("migrations/versions/changes_.py") as file:
        return file.read()
