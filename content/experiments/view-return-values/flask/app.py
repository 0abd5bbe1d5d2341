from flask import Flask

app = Flask(__name__)
app.json.ensure_ascii = False


@app.get("/text")
def text():
    return "<p>text</p>"


@app.get("/dict")
def dictionary():
    return {"name": "Zoë"}


@app.get("/list")
def listing():
    return [{"id": 1}, {"id": 2}]


@app.get("/status")
def status():
    return {"id": 3}, 201, {"Location": "/items/3"}


@app.get("/empty")
def empty():
    return "", 204


@app.get("/generator")
def generator():
    return (letter for letter in "abc")


@app.get("/none")
def none():
    pass


@app.get("/number")
def number():
    return 5
