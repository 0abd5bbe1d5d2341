"""The program with the nearest thing that Flask has to what a default Django project does on every request."""

from app import app
from flask_login import LoginManager
from flask_wtf import CSRFProtect

HEADERS = {
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}

app.config["SECRET_KEY"] = "a key for measuring only"
CSRFProtect(app)
LoginManager(app).user_loader(lambda user: None)


@app.after_request
def set_headers(response):
    response.headers.extend(HEADERS)
    return response
