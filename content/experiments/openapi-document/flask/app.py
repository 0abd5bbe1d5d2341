from flask import Flask
from flask_smorest import Api, Blueprint
from marshmallow import Schema, fields

app = Flask(__name__)
app.config.update(
    API_TITLE="Library", API_VERSION="1", OPENAPI_VERSION="3.0.3", OPENAPI_URL_PREFIX="/", OPENAPI_JSON_PATH="schema"
)
blueprint = Blueprint("books", __name__, url_prefix="/books")


class BookSchema(Schema):
    title = fields.String(required=True)
    pages = fields.Integer()


@blueprint.post("/")
@blueprint.arguments(BookSchema)
@blueprint.response(201, BookSchema)
def add(book):
    """Add a book."""
    return book


@blueprint.get("/plain")
def plain():
    return {"free": "form"}


Api(app).register_blueprint(blueprint)
