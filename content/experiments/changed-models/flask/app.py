import sqlite3

import sqlalchemy as sa
from flask import Flask
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy

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

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:////tmp/notes.db"
db = SQLAlchemy(app)
Migrate(app, db)


class Note(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(80), nullable=False)
    priority = db.Column(db.Integer, nullable=False)
    state = db.Column(db.String(10), nullable=False, server_default="open")
    remark = db.Column(db.String(80))
    colour = db.Column(db.String(10), nullable=False, default="red")
    words = db.Column(db.Integer, nullable=False)


@app.get("/proposal")
def proposal():
    with open("migrations/versions/changes_.py") as file:
        return file.read()
