import flask
from flask import Flask
from flask_login import LoginManager, UserMixin, current_user, login_user

app = Flask(__name__)
app.config["SECRET_KEY"] = "only for this experiment"
login_manager = LoginManager(app)
accounts = {}


class User(UserMixin):
    def __init__(self, name):
        self.id = name


@login_manager.user_loader
def load(name):
    return accounts.get(name)


@app.get("/me")
def me():
    return {"known": current_user.is_authenticated}


@app.get("/enter/<name>")
def enter(name):
    login_user(accounts[name])
    return name


def names_in_flask():
    """Whatever in Flask's own namespace speaks of users or logins."""
    return [name for name in dir(flask) if "user" in name or "login" in name]


def names_in_mixin():
    return [name for name in dir(UserMixin) if not name.startswith("_")]


def add(name):
    accounts[name] = User(name)
    return accounts[name].get_id()
