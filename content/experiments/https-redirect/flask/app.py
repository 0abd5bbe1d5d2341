from flask import Flask, redirect, request
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.middleware.proxy_fix import ProxyFix

app = Flask(__name__)
default = Flask("default")


@app.before_request
def to_https():
    if not request.is_secure:
        return redirect(request.url.replace("http://", "https://", 1), 301)


@app.after_request
def hsts(response):
    if request.is_secure:
        response.headers["Strict-Transport-Security"] = "max-age=3600"
    return response


@app.get("/hello")
@default.get("/hello")
def hello():
    return "hello"


app.wsgi_app = DispatcherMiddleware(app.wsgi_app, {"/default": default})


def trust_proxy():
    app.wsgi_app = ProxyFix(app.wsgi_app, x_proto=1)
