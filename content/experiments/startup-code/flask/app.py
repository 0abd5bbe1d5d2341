from flask import Flask
from starts import starts

app = Flask(__name__)
flask = ("-m", "flask", "--app", "shop")
gunicorn = ("-m", "gunicorn", "--no-control-socket", "--bind", "127.0.0.1:{port}")


def run(*options, least=1):
    return starts(*flask, "run", "--port", "{port}", *options, least=least)


def workers(*options, least=1):
    return starts(*gunicorn, *options, "shop:app", least=least)


def command(name):
    return starts(*flask, name)
