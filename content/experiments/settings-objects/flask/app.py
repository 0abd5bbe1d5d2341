import os

from flask import Flask

os.environ["FLASK_MAX_CONTENT_LENGTH"] = "1000"
app = Flask(__name__)
app.config.from_object("defaults")
app.config.from_prefixed_env()


@app.get("/")
def home():
    return app.config["SHOP_NAME"]


def change():
    app.config["SHOP_NAME"] = "Coffee"


def limit():
    return app.config["MAX_CONTENT_LENGTH"]


def known():
    return [name in app.config for name in ("SHOP_NAME", "shop_owner", "PREFERRED_URL_SCHEME")]


def number():
    return len(Flask.default_config)
