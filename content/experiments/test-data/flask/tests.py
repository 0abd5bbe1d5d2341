import io
from unittest import TestCase, TextTestRunner, defaultTestLoader

from app import Author, Book, app, db
from factories import BookFactory


class FactoryTest(TestCase):
    def setUp(self):
        self.enterContext(app.app_context())
        db.create_all()
        self.addCleanup(db.drop_all)
        BookFactory.reset_sequence(1)

    def test_values_and_related_row_are_made_up(self):
        book = BookFactory()
        self.assertEqual(book.title, "book 1")
        self.assertIsNotNone(book.author.id)

    def test_value_is_given(self):
        book = BookFactory(title="Emma", author__name="Jane Austen")
        self.assertEqual(book.author.name, "Jane Austen")

    def test_many(self):
        BookFactory.create_batch(3)
        self.assertEqual(db.session.query(Book).count(), 3)
        self.assertEqual(db.session.query(Author).count(), 3)


def run():
    output = io.StringIO()
    suite = defaultTestLoader.loadTestsFromTestCase(FactoryTest)
    TextTestRunner(output, verbosity=2).run(suite)
    return output.getvalue()
