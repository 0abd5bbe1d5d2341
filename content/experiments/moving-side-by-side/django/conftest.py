import pytest
from mysite.wsgi import application, flask_app
from old_shelf import models
from werkzeug.test import Client


@pytest.fixture
def client():
    with flask_app.app_context():
        models.db.drop_all()
        models.db.create_all()
        for name in ("ada", "bea"):
            models.create_user(name, "correct horse")
    return Client(application)
