from flask import Flask, request
from werkzeug.middleware.dispatcher import DispatcherMiddleware

import office

from django.contrib.auth.models import User
from django.contrib.sessions.backends.db import SessionStore
from shop.models import Book

app = Flask(__name__)
app.wsgi_app = DispatcherMiddleware(app.wsgi_app, {"/office": office.application})
User.objects.create_superuser("ada", password="correct horse")


@app.get("/books")
def books():
    return list(Book.objects.values_list("title", flat=True))


@app.get("/whoami")
def whoami():
    """Flask's own session knows nothing of the login; Django's does."""
    session = SessionStore(request.cookies.get("sessionid"))
    user = User.objects.filter(pk=session.get("_auth_user_id")).first()
    return {"user": user and user.username}
