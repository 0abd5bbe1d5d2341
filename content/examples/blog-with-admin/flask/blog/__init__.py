import os

import click
from flask import Flask
from flask_wtf.csrf import CSRFProtect

from . import admin, auth, views
from .models import db


def create_app():
    app = Flask(__name__)
    # For development only: the key signs the cookie that says who is logged in.
    app.config["SECRET_KEY"] = "replace-me"
    # A relative path means the folder "instance", beside this package.
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///blog.db"
    # Without this variable the program does not start.
    app.config["AUTHOR_PASSWORD"] = os.environ["BLOG_PASSWORD"]

    CSRFProtect(app)
    db.init_app(app)
    admin.init_app(app)
    app.register_blueprint(auth.bp)
    app.register_blueprint(views.bp)
    app.cli.add_command(init_db)
    return app


@click.command("init-db")
def init_db():
    """Make the tables that do not exist yet."""
    db.create_all()
    click.echo("The tables are there.")
