from flask import Flask, request, session, stream_with_context
from pieces import async_pieces, made, pieces
from werkzeug.test import create_environ

app = Flask(__name__)
app.config["SECRET_KEY"] = "only for this experiment"


def name():
    yield "Hello "
    yield request.args["name"]


def late():
    session["name"] = "Ann"
    yield "stored"


app.add_url_rule("/sync", "sync", lambda: pieces())
app.add_url_rule("/async", "async", lambda: app.response_class(async_pieces()))
app.add_url_rule("/unwrapped", "unwrapped", lambda: name())
app.add_url_rule("/wrapped", "wrapped", lambda: stream_with_context(name()))
app.add_url_rule("/late", "late", lambda: stream_with_context(late()))


def started(path):
    made.clear()
    body = iter(app(create_environ(path), lambda status, headers: None))
    return [next(body).decode(), list(made)]
