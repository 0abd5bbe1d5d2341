from functools import wraps

from flask import Flask, abort
from flask_login import LoginManager, UserMixin, current_user, login_user

ROLES = {"editors": {"change_article"}}

app = Flask(__name__)
app.config["SECRET_KEY"] = "only for this experiment"
login_manager = LoginManager(app)


class User(UserMixin):
    def __init__(self, name, *roles):
        self.id = name
        self.roles = roles

    def may(self, right):
        return any(right in ROLES[role] for role in self.roles)


USERS = {"eve": User("eve", "editors"), "ada": User("ada")}
login_manager.user_loader(USERS.get)


def needs(right):
    def decorate(view):
        @wraps(view)
        def checked(*args, **kwargs):
            if not current_user.is_authenticated:
                abort(401)
            if not current_user.may(right):
                abort(403)
            return view(*args, **kwargs)
        return checked
    return decorate


@app.get("/enter/<name>")
def enter(name):
    login_user(USERS[name])
    return name


@app.get("/edit")
@needs("change_article")
def edit():
    return "edit"
