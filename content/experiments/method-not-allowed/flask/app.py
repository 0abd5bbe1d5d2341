from flask import Flask, request

app = Flask(__name__)


@app.route("/plain")
def plain():
    return f"saw {request.method}"


@app.get("/items")
def items():
    return "list"


@app.post("/items")
def add():
    return "added", 201


@app.route("/silent", provide_automatic_options=False)
def silent():
    return "no OPTIONS"
