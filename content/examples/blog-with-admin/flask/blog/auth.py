from hmac import compare_digest

from flask import Blueprint, current_app, flash, redirect
from flask import render_template, request, session, url_for

bp = Blueprint("auth", __name__, url_prefix="/admin")


@bp.route("/login/", methods=["GET", "POST"])
def login():
    if request.method == "POST":
        given = request.form.get("password", "")
        expected = current_app.config["AUTHOR_PASSWORD"]
        # Takes as long for a nearly right password as for a wrong one.
        if compare_digest(given.encode(), expected.encode()):
            session["author"] = True
            return redirect(url_for("admin.index"))
        flash("Please enter the correct password.")
    return render_template("auth/login.html")


@bp.post("/logout/")
def logout():
    session.clear()
    return redirect(url_for("auth.login"))
