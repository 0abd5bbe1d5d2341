import io
from unittest import TestCase, TextTestRunner, defaultTestLoader

from app import app, mail


class OutboxTest(TestCase):
    def test_message_is_recorded(self):
        with mail.record_messages() as outbox:
            app.test_client().post("/order")
        self.assertEqual(len(outbox), 1)
        self.assertEqual(outbox[0].subject, "Your order")

    def test_outbox_is_empty_again(self):
        with mail.record_messages() as outbox:
            pass
        self.assertEqual(outbox, [])


def run():
    output = io.StringIO()
    suite = defaultTestLoader.loadTestsFromTestCase(OutboxTest)
    TextTestRunner(output, verbosity=2).run(suite)
    return output.getvalue()
