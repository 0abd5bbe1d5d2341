import io
from unittest import TestCase, TextTestRunner, defaultTestLoader

from app import app, create_app, db


class OwnDatabase(TestCase):
    """A fresh database in memory for each test."""

    def setUp(self):
        self.app = create_app("sqlite://")
        self.addCleanup(self.drop)

    def drop(self):
        with self.app.app_context():
            db.drop_all()

    def test_add(self):
        response = self.app.test_client().post("/add")
        self.assertEqual(response.json, {"notes": 1})

    def test_add_again(self):
        response = self.app.test_client().post("/add")
        self.assertEqual(response.json, {"notes": 1})


class NoPrecaution(OwnDatabase):
    """The database that the application has anyway."""

    def setUp(self):
        self.app = app


def run(case):
    output = io.StringIO()
    suite = defaultTestLoader.loadTestsFromTestCase(case)
    TextTestRunner(output, verbosity=2).run(suite)
    return output.getvalue()
