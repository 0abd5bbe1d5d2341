from flask import Flask, request

app = Flask(__name__)


@app.route("/branch/", methods=["GET", "POST"])
def branch():
    return f"{request.method} {request.form.get('a')}"


@app.route("/leaf", methods=["GET", "POST"])
def leaf():
    return "leaf"


@app.route("/getonly/")
def getonly():
    return "getonly"
