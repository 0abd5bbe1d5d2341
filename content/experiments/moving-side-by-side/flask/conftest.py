import pytest
from site_app import app
from shelf import models


@pytest.fixture
def client():
    with app.app_context():
        models.db.drop_all()
        models.db.create_all()
        for name in ("ada", "bea"):
            models.create_user(name, "correct horse")
    return app.test_client()
