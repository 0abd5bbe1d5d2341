from flask import Flask
from values import values

app = Flask(__name__)


@app.get("/dict")
def a_dict():
    return {"name": "Zoë", "age": 36}


@app.get("/list")
def a_list():
    return [1, 2, 3]


@app.get("/value/<name>")
def value(name):
    return {"value": values[name]}
