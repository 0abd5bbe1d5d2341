from flask import Blueprint, redirect, render_template
from flask_login import current_user, login_required
from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import DataRequired, Length

from old_shelf.models import Book, db

bp = Blueprint("shelf", __name__)


class BookForm(FlaskForm):
    title = StringField(validators=[DataRequired(), Length(max=80)])


# The dispatcher has taken "/books" off the path.
@bp.route("/new", methods=["GET", "POST"])
@login_required
def new_book():
    form = BookForm()
    if form.validate_on_submit():
        db.session.add(Book(title=form.title.data, owner_id=current_user.id))
        db.session.commit()
        return redirect("/")
    return render_template("book.html", form=form)
