import no_timer  # noqa: F401
from flask import Flask
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

app = Flask(__name__)
limiter = Limiter(get_remote_address, app=app, storage_uri="memory://")


@app.get("/unlimited")
def unlimited():
    return {"answer": 42}


@app.get("/limited")
@limiter.limit("2 per day")
def limited():
    return {"answer": 42}


@app.get("/other")
@limiter.limit("2 per day")
def other():
    return {"answer": 42}
