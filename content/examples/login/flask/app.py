import click
from flask import Flask
from flask_login import LoginManager
from flask_wtf import CSRFProtect

import models
import views

app = Flask(__name__)
# Signs the session cookie, which holds the number of the user.
app.config["SECRET_KEY"] = "dev"
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///users.db"
app.register_blueprint(views.bp)
models.db.init_app(app)
CSRFProtect(app)

login_manager = LoginManager(app)
login_manager.login_view = "views.login"
# No message about the page that was asked for.
login_manager.login_message = None


@login_manager.user_loader
def load_user(id):
    return models.db.session.get(models.User, int(id))


@app.cli.command()
@click.argument("name")
@click.password_option(envvar="PASSWORD")
def create_user(name, password):
    """Makes the table, if it is missing, and an account."""
    models.db.create_all()
    models.create_user(name, password)
    click.echo("User created successfully.")
