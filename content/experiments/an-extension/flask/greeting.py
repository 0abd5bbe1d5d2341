import click
from flask import Blueprint, current_app
from flask.cli import with_appcontext

pages = Blueprint("greeting", __name__, url_prefix="/greeting")


@pages.get("/")
def page():
    return current_app.config["GREETING"]


@click.command("greet")
@with_appcontext
def greet():
    click.echo(current_app.config["GREETING"])


def add_header(response):
    response.headers["X-Greeting"] = current_app.config["GREETING"]
    return response


class Greeting:
    def __init__(self, app=None):
        if app is not None:
            self.init_app(app)

    def init_app(self, app):
        app.config.setdefault("GREETING", "hello")
        app.extensions["greeting"] = self
        app.register_blueprint(pages)
        app.after_request(add_header)
        app.cli.add_command(greet)
