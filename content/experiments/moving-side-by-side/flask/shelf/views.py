from flask import Blueprint, redirect, render_template, request, url_for
from flask_login import current_user, login_required, login_user, logout_user
from flask_wtf import FlaskForm
from wtforms import PasswordField, StringField
from wtforms.validators import DataRequired, Length

from shelf.models import Book, authenticate, db

bp = Blueprint("shelf", __name__)


class LoginForm(FlaskForm):
    name = StringField(validators=[DataRequired()])
    password = PasswordField(validators=[DataRequired()])


class BookForm(FlaskForm):
    title = StringField(validators=[DataRequired(), Length(max=80)])


@bp.get("/")
@login_required
def index():
    # If the word is repeated, Flask returns the first.
    word = request.args.get("q", "")
    own = db.select(Book).filter_by(owner_id=current_user.id)
    found = own.where(Book.title.contains(word)).order_by(Book.title)
    return render_template("index.html", books=db.session.scalars(found))


@bp.route("/books/new", methods=["GET", "POST"])
@login_required
def new_book():
    form = BookForm()
    if form.validate_on_submit():
        db.session.add(Book(title=form.title.data, owner_id=current_user.id))
        db.session.commit()
        return redirect(url_for(".index"))
    return render_template("book.html", form=form)


@bp.route("/login", methods=["GET", "POST"])
def login():
    form = LoginForm()
    if form.validate_on_submit():
        user = authenticate(form.name.data, form.password.data)
        if user:
            login_user(user)
            return redirect(url_for(".index"))
        form.form_errors.append("Wrong name or password.")
    return render_template("login.html", form=form)


@bp.post("/logout")
def logout():
    logout_user()
    return redirect(url_for(".login"))
