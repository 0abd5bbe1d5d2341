from events import events
from flask import Flask, request
from werkzeug.test import create_environ

app = Flask(__name__)


@app.get("/events")
def stream():
    last = request.headers.get("Last-Event-ID")
    headers = {"Content-Type": "text/event-stream", "Cache-Control": "no-cache"}
    return events(last), headers


def first():
    body = iter(app(create_environ("/events"), lambda status, headers: None))
    return next(body).decode()
