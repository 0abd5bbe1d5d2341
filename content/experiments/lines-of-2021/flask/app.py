import warnings

from flask import Flask, jsonify, render_template_string, session

app = Flask(__name__)
app.secret_key = "only for this experiment"
LINES = [
    "from flask import Flask, Blueprint, g, request, session, url_for",
    "from flask import escape",
    "from flask import Markup",
    "from flask.json import JSONEncoder",
    "from flask import _request_ctx_stack",
    "from werkzeug.urls import url_quote",
    "app.before_request(print)",
    "app.before_first_request(print)",
    "app.env",
    "app.json_encoder",
    "app.config['JSON_SORT_KEYS']",
    "app.session_cookie_name",
]


@app.route("/")
def page():
    session["visits"] = session.get("visits", 0) + 1
    return render_template_string("<p>Visit {{ session.visits }}</p>")


@app.route("/data")
def data():
    return jsonify(visits=session.get("visits", 0))


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
