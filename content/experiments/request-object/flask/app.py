from contextvars import copy_context

from flask import Flask, current_app, request

app = Flask(__name__)


def page_number():
    return request.args.get("page", 1, type=int)


@app.route("/list/<kind>")
def listing(kind):
    return f"{kind} {page_number()}"


@app.route("/streamed")
def streamed():
    def body():
        yield request.path

    return body()


def two_at_once():
    one, two = copy_context(), copy_context()
    one.run(app.test_request_context("/one").push)
    two.run(app.test_request_context("/two").push)
    return [one.run(lambda: request.path), two.run(lambda: request.path)]


def in_tests():
    with app.test_request_context("/made?page=3"):
        return [request.path, page_number()]


def in_app_context():
    with app.app_context():
        return [current_app.name, bool(request)]
