from flask import Flask, url_for

api = Flask(__name__)


@api.get("/hello/<name>")
def hello(name):
    return {"hello": name, "address": url_for("hello", name=name)}
