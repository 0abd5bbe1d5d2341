from flask import Flask, render_template_string
from jinja2 import StrictUndefined

app = Flask(__name__)
strict = Flask("strict")
strict.jinja_env.undefined = StrictUndefined


class Basket:
    _owner = "ada"

    def __init__(self):
        self.prices = [2, 3]

    def total(self, factor=1):
        return sum(self.prices) * factor

    def clear(self):
        self.prices.clear()
        return ""

    clear.alters_data = True


def render(text, app=app, basket=None):
    basket = basket or Basket()
    with app.app_context():
        return render_template_string(text, basket=basket, price=4, numbers=[1, 2])


def render_strictly(text):
    return render(text, strict)


def render_clear():
    basket = Basket()
    return render("{{ basket.clear() }}", basket=basket), len(basket.prices)
