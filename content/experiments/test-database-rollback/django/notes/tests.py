from django.db import IntegrityError, transaction
from django.test import TestCase, TransactionTestCase

from notes.models import Note


class OwnDatabase(TestCase):
    def test_add(self):
        response = self.client.post("/add")
        self.assertEqual(response.json(), {"notes": 1})

    def test_add_again(self):
        response = self.client.post("/add")
        self.assertEqual(response.json(), {"notes": 1})

    def test_on_commit_waits_for_ever(self):
        done = []
        transaction.on_commit(lambda: done.append("called"))
        self.assertEqual(done, [])

    def test_on_commit_captured(self):
        done = []
        with self.captureOnCommitCallbacks(execute=True):
            transaction.on_commit(lambda: done.append("called"))
        self.assertEqual(done, ["called"])

    def test_error_without_atomic_block(self):
        note = Note.objects.create(text="a note")
        with self.assertRaises(IntegrityError):
            Note.objects.create(pk=note.pk, text="twice")
        with self.assertRaises(transaction.TransactionManagementError):
            Note.objects.count()


class Committing(TransactionTestCase):
    def test_on_commit_is_called(self):
        done = []
        with transaction.atomic():
            transaction.on_commit(lambda: done.append("called"))
        self.assertEqual(done, ["called"])
