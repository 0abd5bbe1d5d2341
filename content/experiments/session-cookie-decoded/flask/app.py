import base64

from flask import Flask, jsonify, request, session

app = Flask(__name__)
app.config["SECRET_KEY"] = "only for this experiment"


@app.get("/in")
def log_in():
    session["user"] = "ada"
    session["card"] = "4111"
    return "in"


@app.get("/cookie")
def cookie():
    return request.cookies["session"]


@app.get("/session")
def stored():
    return jsonify(dict(session))


def decoded(payload):
    padding = "=" * (-len(payload) % 4)
    return base64.urlsafe_b64decode(payload + padding).decode()
