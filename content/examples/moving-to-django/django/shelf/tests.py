"""The tests of the Flask version, as methods of a test case."""

from django.test import Client, TestCase
from shelf.models import User


class ShelfTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        for name in ("ada", "bea"):
            user = User(name=name)
            user.set_password("correct horse")
            user.save()

    def post(self, path, **fields):
        return self.client.post(path, fields)

    def log_in(self, name="ada", password="correct horse"):
        return self.post("/login", username=name, password=password)

    def test_anonymous_users_have_to_log_in(self):
        self.assertRedirects(self.client.get("/"), "/login?next=/")

    def test_wrong_password_shows_the_form_again(self):
        response = self.log_in(password="wrong")
        self.assertContains(response, "Wrong name or password.")

    def test_login_and_logout(self):
        self.assertRedirects(self.log_in(), "/")
        self.assertContains(self.client.get("/"), "Books of ada")
        self.assertRedirects(self.post("/logout"), "/login")
        self.assertEqual(self.client.get("/").status_code, 302)

    def test_form_without_a_token_is_rejected(self):
        self.client = Client(enforce_csrf_checks=True)
        self.client.force_login(User.objects.get(name="ada"))
        self.assertEqual(self.post("/books/new", title="Walden").status_code, 403)

    def test_book_is_saved(self):
        self.log_in()
        self.assertRedirects(self.post("/books/new", title="Walden"), "/")
        self.assertContains(self.client.get("/"), "<li>Walden</li>")

    def test_title_is_required_and_short(self):
        self.log_in()
        empty = self.post("/books/new", title="")
        self.assertContains(empty, "This field is required.")
        self.assertEqual(self.post("/books/new", title="a" * 81).status_code, 200)
        self.assertContains(self.client.get("/"), "None yet.")

    def test_books_of_others_are_hidden(self):
        self.log_in()
        self.post("/books/new", title="Walden")
        self.post("/logout")
        self.log_in(name="bea")
        self.assertContains(self.client.get("/"), "None yet.")

    def test_first_of_repeated_words_counts(self):
        self.log_in()
        for title in ("Emma", "Walden"):
            self.post("/books/new", title=title)
        found = self.client.get("/?q=Wal&q=Em")
        self.assertContains(found, "Walden")
        self.assertNotContains(found, "Emma")
