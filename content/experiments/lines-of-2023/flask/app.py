import warnings

from flask import Flask, request

app = Flask(__name__)
named = Flask("named")
named.config["SERVER_NAME"] = "shop.example"
LINES = [
    "from flask import Flask, Blueprint, g, request, session, url_for",
    "app.json.sort_keys = False",
    "app.redirect('/')",
    "app.before_request(print)",
    "import werkzeug; werkzeug.__version__",
    "from flask.json.provider import DefaultJSONProvider",
    "from flask.views import MethodView",
    "from flask.sessions import SecureCookieSessionInterface",
    "import flask; flask.__version__",
]


@app.post("/")
def length():
    return str(len(request.form["text"]))


@named.get("/")
def page():
    return "page"


def long_field():
    form = {"text": "x" * 600_000}
    client = app.test_client()
    return client.post("/", data=form, content_type="multipart/form-data").status_code


def other_host():
    return named.test_client().get("/", base_url="http://other.example").status_code


def becomes(line):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            exec(line, {"app": Flask("fresh")})
        except Exception as error:
            return type(error).__name__
    return caught[0].category.__name__ if caught else "runs"


def what_became():
    return {line: becomes(line) for line in LINES}
