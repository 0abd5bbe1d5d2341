from flask import Flask
from flask_admin import Admin
from flask_admin.contrib.sqla import ModelView
from flask_babel import Babel
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(model_class=Base)


class Book(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]


class ChosenSize(ModelView):
    can_set_page_size = True
    page_size_options = (20, 50)


def create_app(babel):
    app = Flask(__name__)
    app.config["SECRET_KEY"] = "only for this experiment"
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
    db.init_app(app)
    if babel:
        Babel(app)
    admin = Admin(app)
    admin.add_view(ModelView(Book, db))
    admin.add_view(ChosenSize(Book, db, endpoint="chosen", url="/admin/chosen"))
    with app.app_context():
        db.create_all()
        db.session.add_all(Book(title=f"Book {number}") for number in range(250))
        db.session.commit()
    return app


app = create_app(babel=True)


def rows(url):
    response = app.test_client().get(url)
    return [response.status_code, response.text.count('name="rowid"')]


def without_babel():
    other = create_app(babel=False)
    other.testing = True
    return other.test_client().get("/admin/").text
