import pytest
from shelf import create_app, models


@pytest.fixture
def client(tmp_path):
    app = create_app(f"sqlite:///{tmp_path / 'test.db'}")
    with app.app_context():
        models.db.create_all()
        for name in ("ada", "bea"):
            models.create_user(name, "correct horse")
    return app.test_client()
