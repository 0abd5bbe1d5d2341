from flask import redirect, session, url_for
from flask_admin import Admin, AdminIndexView
from flask_admin.contrib.sqla import ModelView
from wtforms.validators import Regexp

from .models import Post, db


class AuthorOnly:
    # Flask-Admin asks this before each page; its own answer is yes.
    def is_accessible(self):
        return "author" in session

    def inaccessible_callback(self, name, **kwargs):
        return redirect(url_for("auth.login"))


class Home(AuthorOnly, AdminIndexView):
    pass


class PostView(AuthorOnly, ModelView):
    column_list = ["title", "day", "published"]
    # A slash in a slug would give an address that no route matches.
    form_args = {
        "slug": {
            "validators": [
                Regexp(
                    r"^[-a-zA-Z0-9_]+\Z",
                    message="Use letters, numbers, underscores or hyphens.",
                )
            ]
        }
    }


def init_app(app):
    admin = Admin(app, name="Blog", index_view=Home())
    admin.add_view(PostView(Post, db, name="Posts"))
