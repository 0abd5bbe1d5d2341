import sqlite3

import sqlalchemy as sa
from flask import Flask, request

app = Flask(__name__)
plain = sqlite3.connect(":memory:")
plain.execute("CREATE TABLE user (name)")
plain.execute("INSERT INTO user VALUES ('ada'), ('bob')")
plain.commit()
engine = sa.create_engine("sqlite://", creator=lambda: plain)
user = sa.table("user", sa.column("name"))


def names(query, values=None):
    with engine.connect() as connection:
        return ", ".join(connection.scalars(query, values)) or "nobody"


@app.get("/query")
def query():
    return names(sa.select(user.c.name).where(user.c.name == request.args["name"]))


@app.get("/parameter")
def parameter():
    sql = sa.text("SELECT name FROM user WHERE name = :name")
    return names(sql, {"name": request.args["name"]})


@app.get("/formatted")
def formatted():
    name = request.args["name"]
    return names(sa.text(f"SELECT name FROM user WHERE name = '{name}'"))


@app.get("/driver")
def driver():
    sql = "SELECT name FROM user WHERE name = ?"
    return str(plain.execute(sql, [request.args["name"]]).fetchall())
