import secrets

from authlib.integrations.flask_client import OAuth
from cachelib.file import FileSystemCache
from flask import Flask, redirect, session, url_for
from flask_session import Session
from flask_sock import Sock
from flask_sqlalchemy import SQLAlchemy
from mongoengine import Document, ListField, StringField, ValidationError
from sqlalchemy import select
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from whitenoise import WhiteNoise

BASE = "https://login.example"


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.config.update(
    SECRET_KEY=secrets.token_hex(),
    SESSION_TYPE="cachelib",
    SESSION_CACHELIB=FileSystemCache("/tmp/sessions"),
    SQLALCHEMY_DATABASE_URI="postgresql+psycopg://web@127.0.0.1/shop",
)
Session(app)
app.wsgi_app = WhiteNoise(app.wsgi_app, root=app.static_folder, prefix="static/")
db = SQLAlchemy(app, model_class=Base)
sock = Sock(app)
oauth = OAuth(app)
oauth.register("code", client_id="id", authorize_url=f"{BASE}/authorize")


class Book(Base):
    __tablename__ = "book"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]


class Note(Document):
    text = StringField(required=True)
    tags = ListField(StringField())


def checked(**values):
    """What MongoEngine says about a document, without a server."""
    try:
        Note(**values).validate()
    except ValidationError as error:
        return sorted(error.to_dict())
    return []


@app.get("/enter/<name>")
def enter(name):
    session["name"] = name
    return "stored"


@app.get("/who")
def who():
    return {"name": session["name"]}


@app.get("/sign-in")
def sign_in():
    return oauth.code.authorize_redirect(url_for("who", _external=True))


@sock.route("/echo")
def echo(connection):
    while True:
        connection.send(connection.receive().upper())


@app.get("/async")
async def titles():
    engine = create_async_engine("sqlite+aiosqlite://")
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
        await connection.execute(Book.__table__.insert(), [{"title": "Emma"}])
        rows = await connection.scalars(select(Book.title))
        return rows.all()


@app.get("/driver")
def driver():
    return {"driver": db.engine.driver, "pool": db.engine.pool.size()}
