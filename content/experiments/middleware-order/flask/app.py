from flask import Blueprint, Flask, request

log = []
app = Flask(__name__)
part = Blueprint("part", __name__)


@part.route("/view")
def view():
    log.append("view")
    return "viewed"


@part.route("/boom")
def boom():
    raise KeyError("lost")


@app.before_request
def app_before():
    log.append("app before")
    return "stopped" if "stop" in request.args else None


@part.before_request
def part_before():
    log.append("part before")


def note(entry):
    return lambda response: log.append(entry) or response


for number in (1, 2):
    app.after_request(note(f"app after {number}"))
    part.after_request(note(f"part after {number}"))

app.teardown_request(lambda error: log.append(f"teardown {error!r}"))
app.register_blueprint(part)
