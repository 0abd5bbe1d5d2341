import sqlalchemy as sa
from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app, model_class=Base)


class Note(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


def engine_of(customer):
    return db.engine.execution_options(schema_translate_map={None: customer})


with app.app_context():
    for customer in ["acme", "bolt"]:
        with db.engine.connect() as connection:
            connection.execute(sa.text(f"ATTACH ':memory:' AS {customer}"))
        Base.metadata.create_all(engine_of(customer))
    db.create_all()


@app.post("/notes/<customer>")
def add(customer):
    with Session(engine_of(customer)) as session:
        session.add(Note(text=request.form["text"]))
        session.commit()
        session.add(Note(text="after a commit"))
        session.commit()
    return "saved"


@app.get("/notes/<customer>")
def notes(customer):
    with Session(engine_of(customer)) as session:
        return list(session.scalars(sa.select(Note.text).order_by(Note.id)))


@app.post("/per-transaction/<customer>")
def add_per_transaction(customer):
    options = {"schema_translate_map": {None: customer}}
    db.session.connection(execution_options=options)
    db.session.add(Note(text=request.form["text"]))
    db.session.commit()
    db.session.add(Note(text="after a commit"))
    db.session.commit()
    return "saved"
