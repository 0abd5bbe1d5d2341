from flask import Flask, current_app, g, request, url_for

app = Flask(__name__)
app.config["GREETING"] = "Hello"


def greeting():
    name = request.args.get("name", "nobody")
    return f"{current_app.config['GREETING']}, {name}"


@app.get("/")
def home():
    return greeting()


@app.get("/count")
def count():
    g.count = g.get("count", 0) + 1
    return str(g.count)


def setting():
    return current_app.config["GREETING"]


def address():
    return url_for("home")


def inside(function):
    with app.test_request_context("/?name=Ada"):
        return function()


def inside_application(function):
    with app.app_context():
        return function()
