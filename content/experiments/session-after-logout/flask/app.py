from flask import Flask, jsonify, request, session

app = Flask(__name__)
app.config["SECRET_KEY"] = "only for this experiment"


@app.get("/in")
def log_in():
    session["user"] = "ada"
    return "in"


@app.get("/cookie")
def cookie():
    return request.cookies["session"]


@app.get("/session")
def stored():
    return jsonify(dict(session))


@app.get("/out")
def log_out():
    session.clear()
    return "out"
