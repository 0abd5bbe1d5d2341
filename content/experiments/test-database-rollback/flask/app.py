from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import func, select
from sqlalchemy.orm import Mapped, mapped_column

db = SQLAlchemy()


class Note(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


def create_app(database):
    app = Flask(__name__)
    app.config["SQLALCHEMY_DATABASE_URI"] = database
    db.init_app(app)

    @app.post("/add")
    def add():
        db.session.add(Note(text="a note"))
        db.session.commit()
        return count()

    @app.get("/count")
    def count():
        counted = select(func.count()).select_from(Note)
        return {"notes": db.session.scalar(counted)}

    with app.app_context():
        db.create_all()
    return app


app = create_app("sqlite:///notes.sqlite3")
