import sqlite3
from contextlib import closing

from flask import Flask, redirect, render_template, request

app = Flask(__name__)


def connect():
    database = sqlite3.connect("tasks.db")
    database.execute("CREATE TABLE IF NOT EXISTS task (title TEXT)")
    return closing(database)


@app.get("/")
def index():
    with connect() as database:
        rows = database.execute("SELECT title FROM task").fetchall()
    return render_template("index.html", rows=rows)


@app.post("/")
def add():
    title = request.form["title"].strip()
    if title:
        with connect() as database:
            database.execute("INSERT INTO task VALUES (?)", [title])
            database.commit()
    return redirect("/")
