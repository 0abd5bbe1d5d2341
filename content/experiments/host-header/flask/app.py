from flask import Flask, url_for

app = Flask(__name__)


@app.get("/reset")
def reset():
    return url_for("reset", token="t", _external=True)


def status(host):
    client = app.test_client()
    return client.get("/reset", headers={"Host": host}).status_code


def accept(*hosts):
    app.config["TRUSTED_HOSTS"] = list(hosts)
