from flask import Flask, render_template_string

app = Flask(__name__)


@app.template_filter()
def price(value, tax="tax", currency=None):
    text = f"{value} & {tax}"
    return f"{text} in {currency}" if currency else text


@app.template_global()
def day(month):
    return f"21.{month}."


@app.template_test()
def cheap(value):
    return value < 10


def render(text):
    with app.app_context():
        return render_template_string(text)


def render_argument():
    return render("{{ 5|price('vat') }}")


def render_two_arguments():
    return render("{{ 5|price('vat', 'EUR') }}")


def render_function():
    return render("{{ day(11) }}")


def render_block():
    return render(
        "{% from 'frames.html' import frame %}"
        "{% call frame('note') %}Hello{% endcall %}"
    )
