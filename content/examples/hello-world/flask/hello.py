from flask import Flask, request
from markupsafe import escape

app = Flask(__name__)


@app.get("/")
def greet():
    visitor = request.args.get("name", "World")
    return f"<p>Hello, {escape(visitor)}!</p>"
