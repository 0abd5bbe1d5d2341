import sqlalchemy as sa
from flask import Flask
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:////tmp/notes.db"
db = SQLAlchemy(app)
Migrate(app, db)


class Note(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    text = db.Column(db.String(80), nullable=False)


@app.post("/notes")
def add():
    db.session.add(Note(text="stored"))
    db.session.commit()
    return "added"


@app.get("/tables")
def tables():
    return sorted(sa.inspect(db.engine).get_table_names())
