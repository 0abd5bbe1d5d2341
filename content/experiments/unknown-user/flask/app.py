from unittest.mock import patch

from flask import Flask, abort, request
from werkzeug import security
from werkzeug.security import check_password_hash, generate_password_hash

app = Flask(__name__)
HASHES = {"ada": generate_password_hash("correct horse")}
NO_ONE = generate_password_hash("a password that is never used")


@app.post("/login")
def log_in():
    stored = HASHES.get(request.form["username"])
    if not stored or not check_password_hash(stored, request.form["password"]):
        abort(401)
    return "in"


@app.post("/even-login")
def log_in_evenly():
    stored = HASHES.get(request.form["username"])
    right = check_password_hash(stored or NO_ONE, request.form["password"])
    if not stored or not right:
        abort(401)
    return "in"


def hashes_for(path, username):
    """How many password hashes a login with a wrong password computes."""
    form = {"username": username, "password": "wrong"}
    with patch.object(security, "_hash_internal", wraps=security._hash_internal) as made:
        response = app.test_client().post(path, data=form)
    return {"status": response.status_code, "hashes": made.call_count}
