import io
from contextlib import contextmanager
from unittest import TestCase, TextTestRunner, defaultTestLoader

from app import app
from flask import template_rendered


@contextmanager
def rendered():
    templates = []

    def note(sender, template, context, **extra):
        templates.append((template.name, context))

    with template_rendered.connected_to(note, app):
        yield templates


class ResponseTest(TestCase):
    def setUp(self):
        self.client = app.test_client()

    def test_text(self):
        response = self.client.get("/hello")
        self.assertEqual(response.status_code, 200)
        self.assertIn("Hello, Ada", response.text)

    def test_redirect(self):
        response = self.client.get("/old")
        self.assertEqual(response.status_code, 302)
        self.assertEqual(response.location, "/hello")

    def test_template_and_context(self):
        with rendered() as templates:
            self.client.get("/hello")
        self.assertEqual(templates[0][0], "hello.html")
        self.assertEqual(templates[0][1]["name"], "Ada")


def run():
    output = io.StringIO()
    suite = defaultTestLoader.loadTestsFromTestCase(ResponseTest)
    TextTestRunner(output, verbosity=2).run(suite)
    return output.getvalue()
