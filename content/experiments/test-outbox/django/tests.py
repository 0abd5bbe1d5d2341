from django.core import mail
from django.test import SimpleTestCase


class OutboxTest(SimpleTestCase):
    def test_message_is_recorded(self):
        self.client.post("/order")
        self.assertEqual(len(mail.outbox), 1)
        self.assertEqual(mail.outbox[0].subject, "Your order")

    def test_outbox_is_empty_again(self):
        self.assertEqual(mail.outbox, [])
