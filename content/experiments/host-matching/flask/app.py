from flask import Flask, url_for
from werkzeug.middleware.dispatcher import DispatcherMiddleware

from others import hosts, off

app = Flask(__name__, subdomain_matching=True)
app.config["SERVER_NAME"] = "shop.example"


@app.route("/")
def index():
    return "shop"


@app.route("/", subdomain="api")
def api():
    return url_for("api", _external=True)


@app.route("/", subdomain="<tenant>")
def tenant(tenant):
    return f"tenant {tenant}"


parts = {"/hosts": hosts, "/off": off}
app.wsgi_app = DispatcherMiddleware(app.wsgi_app, parts)
