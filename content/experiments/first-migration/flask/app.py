import sqlalchemy as sa
from flask import Flask
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:////tmp/notes.db"
db = SQLAlchemy(app, model_class=Base)
Migrate(app, db)


class Note(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(sa.String(80))


@app.post("/notes")
def add():
    db.session.add(Note(text="stored"))
    db.session.commit()
    return "added"


@app.get("/tables")
def tables():
    return sorted(sa.inspect(db.engine).get_table_names())
