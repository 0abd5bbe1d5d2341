from flask import Flask, request
from flask_login import (
    LoginManager, UserMixin, current_user, login_required, login_user,
)
from werkzeug.middleware.dispatcher import DispatcherMiddleware

login_manager = LoginManager()
login_manager.login_view = "sign_in"


class User(UserMixin):
    id = "ada"


@login_manager.user_loader
def load(name):
    return User() if name == User.id else None


def program(name):
    app = Flask(name)
    app.config["SECRET_KEY"] = "only for this experiment"
    app.config["SESSION_COOKIE_PATH"] = "/"
    login_manager.init_app(app)
    app.add_url_rule("/report", view_func=report)
    app.add_url_rule("/news", view_func=news)
    app.add_url_rule("/account", view_func=account)
    app.add_url_rule("/signin", view_func=sign_in)
    return app


def report():
    return "report"


def news():
    return "news"


@login_required
def account():
    return "account"


def sign_in():
    login_user(User())
    return "signed in"


def gate():
    if request.endpoint not in {"sign_in", "news"} and not current_user.is_authenticated:
        return login_manager.unauthorized()


app = program("open")
gated = program("gated")
gated.before_request(gate)
app.wsgi_app = DispatcherMiddleware(app.wsgi_app, {"/gated": gated})
