import io
from unittest import TestCase, TextTestRunner, defaultTestLoader

from app import User, app
from flask_login import FlaskLoginClient

app.test_client_class = FlaskLoginClient


class LoginTest(TestCase):
    def test_stranger(self):
        response = app.test_client().get("/account")
        self.assertEqual(response.status_code, 401)

    def test_user_of_the_client(self):
        client = app.test_client(user=User("ada"))
        self.assertEqual(client.get("/account").json, {"name": "ada"})

    def test_written_into_the_session(self):
        client = app.test_client()
        with client.session_transaction() as session:
            session["_user_id"] = "ada"
        self.assertEqual(client.get("/account").json, {"name": "ada"})


def run():
    output = io.StringIO()
    suite = defaultTestLoader.loadTestsFromTestCase(LoginTest)
    TextTestRunner(output, verbosity=2).run(suite)
    return output.getvalue()
