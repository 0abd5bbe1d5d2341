from flask import Flask, current_app
from flask.views import View


class Clock:
    def now(self):
        return "noon"


class FrozenClock(Clock):
    def now(self):
        return "midnight"


class Time(View):
    def __init__(self, clock):
        self.clock = clock

    def dispatch_request(self):
        return self.clock.now()


def by_extension():
    return current_app.extensions["clock"].now()


def by_type(clock: Clock):
    return clock.now()


def create_app(clock):
    app = Flask(__name__)
    app.extensions["clock"] = clock
    app.add_url_rule("/class", view_func=Time.as_view("time", clock))
    app.add_url_rule("/settings", view_func=by_extension)
    app.add_url_rule("/by-type", view_func=by_type)
    return app


app = create_app(Clock())


def replaced(path):
    """What a page of a second app says, which has another clock."""
    return create_app(FrozenClock()).test_client().get(path).text
