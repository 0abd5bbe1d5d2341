import sqlite3

import orm
from flask import Flask
from sqlalchemy import create_engine, text
from sqlalchemy.pool import StaticPool

app = Flask(__name__)
engine = create_engine(
    "sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False}
)
connection = sqlite3.connect(":memory:", check_same_thread=False)

with engine.begin() as session:
    session.execute(text("create table book (title text)"))
    session.execute(text("insert into book values ('Walden')"))
connection.execute("create table book (title text)")
connection.execute("insert into book values ('Walden')")
orm.prepare()


@app.get("/sqlalchemy")
def with_sqlalchemy():
    with engine.connect() as session:
        return session.scalars(text("select title from book")).all()


@app.get("/sqlite3")
def with_sqlite3():
    return [title for (title,) in connection.execute("select title from book")]


@app.get("/django-orm")
def with_django_orm():
    return orm.titles()
