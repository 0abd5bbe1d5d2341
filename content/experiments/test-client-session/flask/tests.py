import io
from unittest import TestCase, TextTestRunner, defaultTestLoader

from app import app
from flask import request, session


class ClientTest(TestCase):
    def setUp(self):
        app.testing = False
        self.client = app.test_client()

    def test_cookie_is_kept(self):
        response = self.client.post("/enter", data={"name": "Ada"})
        self.assertEqual(response.status_code, 302)
        self.assertEqual(self.client.get("/").json, {"name": "Ada"})

    def test_redirect_is_followed(self):
        response = self.client.post("/enter", data={"name": "Ada"}, follow_redirects=True)
        self.assertEqual(response.request.path, "/")
        self.assertEqual(response.history[0].status_code, 302)

    def test_session_is_set_before(self):
        with self.client.session_transaction() as stored:
            stored["name"] = "Grace"
        self.assertEqual(self.client.get("/").json, {"name": "Grace"})

    def test_session_is_read_after(self):
        with self.client:
            self.client.post("/enter", data={"name": "Ada"})
            self.assertEqual(session["name"], "Ada")

    def test_exception_becomes_500(self):
        self.assertEqual(self.client.get("/boom").status_code, 500)

    def test_exception_is_raised_in_testing_mode(self):
        app.testing = True
        with self.assertRaises(ZeroDivisionError):
            self.client.get("/boom")

    def test_request_without_dispatching(self):
        with app.test_request_context("/?page=2"):
            self.assertEqual(request.args["page"], "2")


def run():
    output = io.StringIO()
    suite = defaultTestLoader.loadTestsFromTestCase(ClientTest)
    TextTestRunner(output, verbosity=2).run(suite)
    return output.getvalue()
