from flask import Flask, abort, redirect, render_template_string, request, session
from flask_login import (
    LoginManager, UserMixin, current_user, login_user, logout_user,
)

PAGE = """<form method="post">
<input name="username"> <input name="password" type="password">
</form>"""
# A real program keeps hashes. The interpreter of this experiment has none of Werkzeug's.
PASSWORDS = {"ada": "correct horse"}

app = Flask(__name__)
app.config["SECRET_KEY"] = "only for this experiment"
login_manager = LoginManager(app)


class User(UserMixin):
    def __init__(self, name):
        self.id = name


@login_manager.user_loader
def load(name):
    return User(name) if name in PASSWORDS else None


@app.get("/basket")
def basket():
    session["basket"] = "tea"
    return "kept"


@app.get("/session")
def stored():
    return {"user": current_user.get_id(), "basket": session.get("basket")}


@app.route("/signin/", methods=["GET", "POST"])
def sign_in():
    if request.method == "GET":
        return render_template_string(PAGE)
    name = request.form["username"]
    if PASSWORDS.get(name) != request.form["password"]:
        abort(401)
    login_user(User(name), remember="remember" in request.form)
    return redirect("/session")


@app.post("/logout")
def log_out():
    logout_user()
    return redirect("/session")
