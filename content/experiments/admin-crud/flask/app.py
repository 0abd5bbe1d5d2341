from decimal import Decimal

from flask import Flask
from flask_admin import Admin
from flask_admin.contrib.sqla import ModelView
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Numeric, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from werkzeug.middleware.dispatcher import DispatcherMiddleware


class Base(DeclarativeBase):
    pass


plain = Flask("plain")

app = Flask(__name__)
app.config["SECRET_KEY"] = "only for this experiment"
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app, model_class=Base)


class Product(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    price: Mapped[Decimal] = mapped_column(Numeric(8, 2))


admin = Admin(app)
admin.add_view(ModelView(Product, db))

with app.app_context():
    db.create_all()

app.wsgi_app = DispatcherMiddleware(app.wsgi_app, {"/plain": plain})
