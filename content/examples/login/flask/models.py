from flask_login import UserMixin
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from werkzeug.security import check_password_hash, generate_password_hash


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(model_class=Base)
# Checked when there is no such user, so that both answers take as long.
NOBODY = generate_password_hash("nobody")


class User(UserMixin, db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    password_hash: Mapped[str]


def create_user(name, password):
    user = User(name=name, password_hash=generate_password_hash(password))
    db.session.add(user)
    db.session.commit()


def authenticate(name, password):
    """The user with this name, if the password is right."""
    user = db.session.scalar(db.select(User).filter_by(name=name))
    stored = user.password_hash if user else NOBODY
    return user if check_password_hash(stored, password) and user else None
