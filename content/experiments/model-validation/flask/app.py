from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import CheckConstraint, String, insert
from sqlalchemy import update as update_rows
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, validates


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:////tmp/checked.db"
db = SQLAlchemy(app, model_class=Base)


class Product(db.Model):
    __table_args__ = (CheckConstraint("stock >= 0", name="stock_not_negative"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(10))
    price: Mapped[int]
    stock: Mapped[int] = mapped_column(default=0)

    @validates("price")
    def check_price(self, key, value):
        if isinstance(value, int) and value < 0:
            raise ValueError("A price is at least 0.")
        return value


with app.app_context():
    db.create_all()
    db.session.add(Product(name="lamp", price=5))
    db.session.commit()


def attempt(write):
    with app.app_context():
        try:
            write()
            db.session.commit()
        except Exception as error:
            db.session.rollback()
            return f"{type(error).__name__}: {error}"
        return "saved"


def new_object():
    db.session.add(Product(name="a very long name", price=-1))


def changed_object():
    db.session.get(Product, 1).price = -1


def many_rows():
    db.session.execute(insert(Product), [{"name": "chair", "price": -1}])


def update():
    db.session.execute(update_rows(Product).values(price=-1))


def long_name():
    db.session.add(Product(name="a very long name", price=1))


def wrong_type():
    db.session.add(Product(name="desk", price="cheap"))


def missing_name():
    db.session.add(Product(price=1))


def constraint_new():
    db.session.add(Product(name="sofa", price=1, stock=-1))


def constraint_update():
    db.session.execute(update_rows(Product).values(stock=-1))
