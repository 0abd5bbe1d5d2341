from pathlib import Path

from babel.messages.frontend import CommandLineInterface
from flask import Flask, render_template_string, request
from flask_babel import Babel
from werkzeug.middleware.dispatcher import DispatcherMiddleware

folder = Path(__file__).parent / "translations"
PAGE = "{{ _('Good morning') }}, {{ ngettext('%(num)s parcel', '%(num)s parcels', n) }}"


def page():
    return render_template_string(PAGE, n=2)


def choose():
    return request.cookies.get("language") or request.accept_languages.best_match(["en", "de"])


def compile_messages():
    CommandLineInterface().run(["pybabel", "--quiet", "compile", "--directory", str(folder)])
    return sorted(each.name for each in folder.rglob("*.mo"))


compile_messages()
plain = Flask("plain")
plain.add_url_rule("/", view_func=page)

fixed = Flask("fixed", root_path=folder.parent)
fixed.add_url_rule("/", view_func=page)
Babel(fixed)

app = Flask(__name__)
app.add_url_rule("/", view_func=page)
Babel(app, locale_selector=choose)
app.wsgi_app = DispatcherMiddleware(app.wsgi_app, {"/plain": plain, "/fixed": fixed})
