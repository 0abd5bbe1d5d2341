from flask import Flask
from flask_login import LoginManager, UserMixin, current_user, login_user

app = Flask(__name__)
app.config["SECRET_KEY"] = "only for this experiment"
login_manager = LoginManager(app)


class User(UserMixin):
    def __init__(self, id):
        self.id = id


class Member:
    """No relative of the first class; it has what Flask-Login asks for."""

    is_authenticated = is_active = True
    is_anonymous = False

    def __init__(self, id):
        self.email = f"{id}@example.org"

    def get_id(self):
        return self.email.partition("@")[0]


login_manager.user_loader(User)


@app.get("/enter/<name>")
def enter(name):
    login_user(User(name))
    return name


@app.get("/me")
def me():
    return {"class": type(current_user._get_current_object()).__name__,
            "id": current_user.get_id()}


def replace():
    login_manager.user_loader(Member)
