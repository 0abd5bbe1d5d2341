import importlib
import sys

from flask import Flask, session
from flask.sessions import SessionInterface


class NoSession(SessionInterface):
    def open_session(self, app, request):
        return None


app = Flask(__name__, static_folder=None)
app.session_interface = NoSession()


@app.get("/")
def page():
    return "page"


@app.get("/remember")
def remember():
    session["seen"] = True
    return "kept"


def rules(application):
    return [rule.rule for rule in application.url_map.iter_rules()]


def starts_without(package):
    """Imports Flask anew, in a process that seems not to have the package."""
    names = ["flask", package]
    kept = {name: module for name, module in sys.modules.items()
            if name.partition(".")[0] in names}
    for name in kept:
        del sys.modules[name]
    sys.modules[package] = None
    try:
        importlib.import_module("flask")
        return True
    except ImportError:
        return False
    finally:
        sys.modules.update(kept)
