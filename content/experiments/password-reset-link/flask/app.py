from flask import Flask, abort, request
from itsdangerous import BadData, URLSafeTimedSerializer

app = Flask(__name__)
app.config["SECRET_KEY"] = "only for this experiment"
# A real program keeps hashes. The interpreter of this experiment has none of Werkzeug's.
passwords = {"ada@example.org": "old harbour engine"}
outbox = []


def signer(address=None):
    """With an address, the token is tied to the password of the moment."""
    tie = passwords[address] if address else ""
    return URLSafeTimedSerializer(app.secret_key, salt="reset" + tie)


@app.post("/<any(plain, tied):kind>/forgot")
def forgot(kind):
    address = request.form["email"]
    if address in passwords:
        token = signer(address if kind == "tied" else None).dumps(address)
        outbox.append((address, f"/{kind}/reset?email={address}&token={token}"))
    return "sent, if there is such an account"


@app.post("/<any(plain, tied):kind>/reset")
def reset(kind):
    address = request.args["email"]
    try:
        checked = signer(address if kind == "tied" else None)
        if checked.loads(request.args["token"], max_age=3600) != address:
            abort(400)
    except BadData:
        abort(400)
    passwords[address] = request.form["password"]
    return "changed"


@app.get("/mailed")
def mailed():
    """Stands for the reader's mailbox."""
    return outbox[-1][1]
