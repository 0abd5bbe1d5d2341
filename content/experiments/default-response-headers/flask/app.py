from flask import Flask, abort
from secure.middleware import SecureWSGIMiddleware
from werkzeug.middleware.dispatcher import DispatcherMiddleware

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}

app = Flask(__name__)
by_hand = Flask("by_hand")
packaged = Flask("packaged")
packaged.wsgi_app = SecureWSGIMiddleware(packaged.wsgi_app)


@by_hand.after_request
def secure(response):
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    return response


@app.get("/hello")
@by_hand.get("/hello")
@packaged.get("/hello")
def hello():
    return "hello"


@by_hand.get("/broken")
def broken():
    abort(500)


app.wsgi_app = DispatcherMiddleware(
    app.wsgi_app, {"/by-hand": by_hand, "/package": packaged}
)
