from itertools import count

from flask import Flask, request, session
from flask_caching import Cache

app = Flask(__name__)
app.config["SECRET_KEY"] = "only for this experiment"
app.config["CACHE_TYPE"] = "SimpleCache"
cache = Cache(app)
runs = count(1)


def plain():
    return f"run {next(runs)}"


def by_header(name):
    return request.headers[name], {"Vary": name}


def enter(name):
    session["name"] = name
    return name


def greeting():
    return f"Hello {session['name']}"


cached = cache.cached(timeout=60)
by_query = cache.cached(timeout=60, query_string=True)
own = cache.cached(timeout=60, make_cache_key=lambda: "greeting " + session["name"])

app.add_url_rule("/plain", "plain", plain)
app.add_url_rule("/report", "report", cached(plain))
app.add_url_rule("/by-query", "by-query", by_query(plain))
app.add_url_rule("/by-<name>", "by-header", cached(by_header))
app.add_url_rule("/enter/<name>", "enter", enter)
app.add_url_rule("/greeting", "greeting", cached(greeting))
app.add_url_rule("/own-greeting", "own-greeting", own(greeting))
