"""What is left of the Flask version: the form for a new book."""

from flask import Flask, redirect, request
from flask_login import LoginManager
from flask_wtf import CSRFProtect

from old_shelf import accounts, models, views

login_manager = LoginManager()


def create_app(file):
    app = Flask(__name__)
    app.config["SECRET_KEY"] = "dev"
    app.config["SQLALCHEMY_DATABASE_URI"] = f"sqlite:///{file}"
    models.db.init_app(app)
    CSRFProtect(app)
    login_manager.init_app(app)
    app.register_blueprint(views.bp)
    return app


@login_manager.request_loader
def load_user(request):
    id = accounts.user_of(request.cookies)
    return id and models.db.session.get(models.User, id)


@login_manager.unauthorized_handler
def log_in():
    return redirect(f"/login?next={request.script_root}{request.path}")
