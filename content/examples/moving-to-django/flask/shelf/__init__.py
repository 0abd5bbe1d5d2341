from pathlib import Path

import click
from flask import Flask
from flask_login import LoginManager
from flask_migrate import Migrate
from flask_wtf import CSRFProtect

from shelf import models, views

FILE = Path(__file__).resolve().parent.parent / "shelf.db"
login_manager = LoginManager()
login_manager.login_view = "shelf.login"
login_manager.login_message = None


def create_app(database=f"sqlite:///{FILE}"):
    app = Flask(__name__)
    app.config["SECRET_KEY"] = "dev"
    app.config["SQLALCHEMY_DATABASE_URI"] = database
    models.db.init_app(app)
    Migrate(app, models.db)
    CSRFProtect(app)
    login_manager.init_app(app)
    app.register_blueprint(views.bp)

    @app.cli.command()
    @click.argument("name")
    @click.password_option(envvar="PASSWORD")
    def create_user(name, password):
        models.create_user(name, password)
        click.echo("User created.")

    return app


@login_manager.user_loader
def load_user(id):
    return models.db.session.get(models.User, int(id))
