from flask import Flask
from flask.views import MethodView
from flask_smorest import Api, Blueprint, Page
from flask_sqlalchemy import SQLAlchemy
from marshmallow import Schema, fields
from sqlalchemy import String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(model_class=Base)


class Book(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(20))
    pages: Mapped[int]


class BookSchema(Schema):
    title = fields.String()
    pages = fields.Integer()


class QueryPage(Page):
    @property
    def item_count(self):
        return self.collection.count()


blueprint = Blueprint("books", __name__)


@blueprint.get("/all")
@blueprint.response(200, BookSchema(many=True))
def everything():
    return Book.query.order_by(Book.id)


@blueprint.route("/books")
class Books(MethodView):
    @blueprint.arguments(BookSchema, location="query")
    @blueprint.response(200, BookSchema(many=True))
    @blueprint.paginate(QueryPage, page_size=2)
    def get(self, wanted):
        return Book.query.filter_by(**wanted).order_by(Book.id)


def create_app():
    app = Flask(__name__)
    app.config.update(
        API_TITLE="Library", API_VERSION="1", OPENAPI_VERSION="3.0.3", SQLALCHEMY_DATABASE_URI="sqlite://"
    )
    db.init_app(app)
    with app.app_context():
        db.create_all()
        db.session.add_all(Book(title=f"Book {n}", pages=100 * n) for n in range(1, 6))
        db.session.commit()
    Api(app).register_blueprint(blueprint)
    return app
