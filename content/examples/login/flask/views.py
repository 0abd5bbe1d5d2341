import re

from flask import Blueprint, redirect, render_template, request, url_for
from flask_login import login_required, login_user, logout_user
from flask_wtf import FlaskForm
from wtforms import PasswordField, StringField
from wtforms.validators import DataRequired

from models import authenticate

bp = Blueprint("views", __name__)


class LoginForm(FlaskForm):
    username = StringField(validators=[DataRequired()])
    password = PasswordField(validators=[DataRequired()])


@bp.route("/login/", methods=["GET", "POST"])
def login():
    form = LoginForm()
    if form.validate_on_submit():
        user = authenticate(form.username.data, form.password.data)
        if user:
            login_user(user)
            return redirect(own_page(request.args.get("next", "")))
        form.form_errors.append("Wrong user name or password.")
    return render_template("login.html", form=form)


@bp.post("/logout/")
def logout():
    logout_user()
    return redirect(url_for(".login"))


@bp.get("/account/")
@login_required
def account():
    return render_template("account.html")


def own_page(target):
    """The target if it is a path of this site, or else the account."""
    # Browsers read "//host" and "/\host" as another site, and skip blanks.
    if re.fullmatch(r"/(?![/\\])[!-~]*", target):
        return target
    return url_for(".account")
