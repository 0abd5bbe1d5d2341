from django.test import TestCase

from library.models import Author, Book


class FixtureTest(TestCase):
    fixtures = ["books"]

    def test_fixture_is_loaded(self):
        self.assertEqual(Book.objects.get().author.name, "Jane Austen")

    def test_deleting_one(self):
        self.assertEqual(Book.objects.count(), 1)
        Book.objects.all().delete()

    def test_deleting_two(self):
        self.assertEqual(Book.objects.count(), 1)
        Book.objects.all().delete()


class SetUpTestDataTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.author = Author.objects.create(name="Jane Austen")

    def test_change_one(self):
        self.assertEqual(self.author.name, "Jane Austen")
        self.author.name = "changed"
        self.author.save()

    def test_change_two(self):
        self.assertEqual(self.author.name, "Jane Austen")
        self.author.name = "changed"
        self.author.save()
