import io
import os

from flask import Flask, request
from flask_wtf import FlaskForm
from flask_wtf.file import FileAllowed, FileField, FileRequired, FileSize
from werkzeug.utils import secure_filename as clean

app = Flask(__name__)
app.config["WTF_CSRF_ENABLED"] = False
FOLDER = "/tmp/uploaded-files"
os.makedirs(FOLDER, exist_ok=True)


class PictureForm(FlaskForm):
    checks = [FileRequired("This field is required."), FileAllowed(["png"])]
    file = FileField(validators=[*checks, FileSize(10)])


@app.post("/look")
def look():
    file = request.files["file"]
    return {"name": file.filename, "type": file.content_type}


@app.post("/store")
def store():
    file = request.files["file"]
    name = clean(file.filename)
    file.save(f"{FOLDER}/{name}")
    return name


@app.post("/checked")
def checked():
    form = PictureForm()
    return form.file.data.filename if form.validate() else (form.errors, 422)


def content(name):
    with open(f"{FOLDER}/{name}") as file:
        return file.read()


def waits(size):
    data = {"file": (io.BytesIO(b"x" * size), "a.bin")}
    with app.test_request_context(method="POST", data=data):
        return "disk" if request.files["file"].stream._rolled else "memory"
