from django.test import TestCase

EMMA = {"title": "Emma", "pages": 474}


class BookTests(TestCase):
    """Each test starts with an empty table in a database of its own."""

    def post(self, data):
        return self.client.post("/books/", data, content_type="application/json")

    def test_a_book_is_added_and_listed(self):
        response = self.post(EMMA)
        self.assertEqual(response.status_code, 201)
        url = response.headers["Location"]
        self.assertEqual(self.client.get(url).json()["title"], "Emma")
        self.assertEqual(len(self.client.get("/books/").json()["books"]), 1)

    def test_a_book_without_title_is_refused(self):
        response = self.post({"pages": 474})
        self.assertEqual(response.status_code, 422)
        self.assertEqual(list(response.json()["errors"]), ["title"])
        self.assertEqual(self.client.get("/books/").json(), {"books": []})

    def test_a_deleted_book_is_gone(self):
        url = self.post(EMMA).headers["Location"]
        self.assertEqual(self.client.delete(url).status_code, 204)
        self.assertEqual(self.client.get(url).status_code, 404)
