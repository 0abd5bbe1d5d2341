from pathlib import Path

from flask import Flask, request, send_from_directory
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from werkzeug.utils import secure_filename


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:////tmp/stored.db"
db = SQLAlchemy(app, model_class=Base)
folder = Path("/tmp/media")
folder.mkdir(exist_ok=True)


class Document(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    file: Mapped[str]


with app.app_context():
    db.create_all()


@app.post("/documents")
def upload():
    sent = request.files["file"]
    name = secure_filename(sent.filename)
    sent.save(folder / name)
    document = Document(file=name)
    db.session.add(document)
    db.session.commit()
    return {"id": document.id, "file": name}


@app.get("/media/<path:name>")
def media(name):
    return send_from_directory(folder, name)


@app.post("/documents/<int:id>/delete")
def delete(id):
    db.session.delete(db.get_or_404(Document, id))
    db.session.commit()
    return "deleted"


@app.get("/files")
def files():
    return sorted(file.name for file in folder.iterdir())
