from flask import Blueprint, Flask

app = Flask(__name__)
v1 = Blueprint("v1", __name__, url_prefix="/v1")
v2 = Blueprint("v2", __name__, url_prefix="/v2")


@v1.get("/users/<int:id>")
def user(id):
    return {"id": id, "name": "Ada Lovelace"}


@v2.get("/users/<int:id>")
def user_with_parts(id):
    return {"id": id, "first_name": "Ada", "last_name": "Lovelace"}


def health():
    return {"status": "up"}


for version in [v1, v2]:
    version.add_url_rule("/health", view_func=health)
    app.register_blueprint(version)
