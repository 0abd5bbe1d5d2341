from flask import (
    Flask,
    current_app,
    g,
    has_app_context,
    has_request_context,
    request,
    url_for,
)

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


@app.get("/contexts")
def contexts():
    return active_contexts()


def active_contexts():
    return {"application": has_app_context(), "request": has_request_context()}


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


def inside_two_applications():
    with app.app_context():
        g.count = 1
        with app.app_context():
            return g.get("count")


def two_requests_inside_application():
    client = app.test_client()
    with app.app_context():
        return [client.get("/count").text, client.get("/count").text]
