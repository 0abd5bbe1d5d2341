from flask import Flask
from flask_login import LoginManager, UserMixin, current_user, login_required

app = Flask(__name__)
app.config["SECRET_KEY"] = "only for this experiment"
login_manager = LoginManager(app)


class User(UserMixin):
    def __init__(self, name):
        self.id = name


@login_manager.user_loader
def load(name):
    return User(name)


@app.get("/account")
@login_required
def account():
    return {"name": current_user.id}
