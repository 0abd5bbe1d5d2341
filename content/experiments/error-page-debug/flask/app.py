import counter  # noqa: F401
from flask import Flask, request
from werkzeug.debug import DebuggedApplication

app = Flask(__name__)
app.config["SECRET_KEY"] = "the key of the program"


@app.post("/boom")
def boom():
    backwards = request.form["password"][::-1]
    raise ZeroDivisionError("lost")


# What `flask run --debug` puts around the application.
app.wsgi_app = DebuggedApplication(app.wsgi_app, evalex=True)
