from datetime import date

from flask import Flask, render_template_string, request
from flask_babel import Babel

VALUES = {"day": date(2026, 11, 21), "price": 1234567.5}


def selected():
    return request.accept_languages.best_match(["en", "de"])


app = Flask(__name__)
Babel(app, locale_selector=selected)


@app.get("/plain")
def plain():
    return render_template_string("{{ day }} | {{ price }}", **VALUES)


@app.get("/local")
def local():
    return render_template_string("{{ day|dateformat('long') }} | {{ price|decimalformat }}", **VALUES)
