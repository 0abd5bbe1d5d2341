import sqlalchemy as sa
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from routing import Routing
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from werkzeug.middleware.dispatcher import DispatcherMiddleware


def create_app(name, **options):
    app = Flask(name)
    app.config["SQLALCHEMY_DATABASE_URI"] = f"sqlite:////tmp/{name}.db"
    app.config["SQLALCHEMY_BINDS"] = {"replica": f"sqlite:////tmp/{name}-copy.db"}

    class Base(DeclarativeBase):
        pass

    db = SQLAlchemy(app, model_class=Base, **options)

    class Note(db.Model):
        id: Mapped[int] = mapped_column(primary_key=True)

    @app.post("/notes")
    def add():
        db.session.add(Note())
        db.session.commit()
        return "added"

    @app.get("/notes")
    def notes():
        return {"found": db.session.scalar(sa.select(sa.func.count(Note.id)))}

    @app.get("/locked")
    def locked():
        return {"found": len(db.session.scalars(sa.select(Note).with_for_update()).all())}

    @app.get("/primary")
    def primary():
        with db.engine.connect() as connection:
            return {"found": connection.scalar(sa.select(sa.func.count(Note.id)))}

    with app.app_context():
        for engine in db.engines.values():
            db.metadata.create_all(engine)
    return app


app = create_app("split", session_options={"class_": Routing})
app.wsgi_app = DispatcherMiddleware(app.wsgi_app, {"/binds": create_app("binds")})
