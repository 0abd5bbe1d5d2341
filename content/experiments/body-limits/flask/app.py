import io

from flask import Flask, request

app = Flask(__name__)
client = app.test_client()


@app.post("/form")
def form():
    return str(len(request.form) + len(request.files))


@app.post("/body")
def body():
    return str(len(request.get_data()))


@app.post("/unread")
def unread():
    return "not read"


def urlencoded(fields, size):
    data = {f"f{n}": "x" * size for n in range(fields)}
    return client.post("/form", data=data).status_code


def multipart(fields, size):
    data = {f"f{n}": "x" * size for n in range(fields)}
    return client.post("/form", data=data, content_type="multipart/form-data").status_code


def upload(files, size):
    data = {f"f{n}": (io.BytesIO(b"x" * size), "name") for n in range(files)}
    return client.post("/form", data=data).status_code


def raw(path, size):
    return client.post(path, data=b"x" * size).status_code
