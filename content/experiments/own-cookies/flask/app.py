from flask import Flask, request
from flask_wtf.csrf import CSRFProtect, generate_csrf
from itsdangerous import BadSignature, TimestampSigner

app = Flask(__name__)
app.config["SECRET_KEY"] = "only for this experiment"
CSRFProtect(app)


def signer():
    return TimestampSigner(app.secret_key, salt="theme")


@app.get("/plain")
def plain():
    response = app.make_response("set")
    response.set_cookie("theme", "dark")
    return response


@app.get("/strict")
def strict():
    response = app.make_response("set")
    response.set_cookie(
        "theme",
        "dark",
        max_age=3600,
        secure=True,
        httponly=True,
        samesite="Lax",
    )
    return response


@app.get("/signed")
def signed():
    response = app.make_response("set")
    response.set_cookie("signed", signer().sign("dark").decode())
    return response


@app.get("/read")
def read():
    try:
        return signer().unsign(
            request.cookies["signed"],
            max_age=3600,
        )
    except BadSignature:
        return "light"


@app.get("/token")
def token():
    generate_csrf()
    return "made"


def hash_names():
    session_signer = app.session_interface.get_signing_serializer(app)
    return {
        "hash": signer().digest_method().name,
        "signed value": signature_length(signer().sign("dark").decode()),
        "session": signature_length(session_signer.dumps({"user": "ada"})),
    }


def signature_length(value):
    return f"{len(value.rpartition('.')[2])} characters"
