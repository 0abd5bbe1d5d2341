from flask import Flask, abort, request
from flask_jwt_extended import JWTManager, create_access_token, get_jwt_identity, jwt_required

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = "only for this experiment, and long enough"
JWTManager(app)


@app.post("/token")
def token():
    if request.get_json() != {"username": "ada", "password": "correct horse"}:
        abort(400)
    return {"token": create_access_token(identity="ada")}


@app.route("/open", methods=["GET", "POST"])
def open_view():
    return {"user": None}


@app.route("/private", methods=["GET", "POST"])
@jwt_required()
def private():
    return {"user": get_jwt_identity()}


@app.get("/lifetime")
def lifetime():
    return {"seconds": app.config["JWT_ACCESS_TOKEN_EXPIRES"].total_seconds()}
