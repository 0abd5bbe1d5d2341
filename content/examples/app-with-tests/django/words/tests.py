from django.test import SimpleTestCase


# A TestCase would make a test database first; nothing here needs one.
class WordTests(SimpleTestCase):
    def test_page_has_a_form(self):
        response = self.client.get("/")
        self.assertContains(response, "<form")

    def test_form_counts_words(self):
        response = self.client.post("/", {"text": "one two three"})
        self.assertContains(response, "Words: 3")

    def test_empty_form_is_refused(self):
        response = self.client.post("/", {"text": "  "})
        self.assertContains(response, "Write something.", status_code=400)

    def test_answer_is_json(self):
        response = self.client.get("/api/words", {"text": "one two"})
        self.assertEqual(response.status_code, 200)
        self.assertEqual(response.json(), {"words": 2})

    def test_missing_text_is_an_error(self):
        response = self.client.get("/api/words")
        self.assertEqual(response.status_code, 400)
        self.assertEqual(response.json(), {"error": "text is missing"})

    def test_unknown_path(self):
        self.assertEqual(self.client.get("/nowhere").status_code, 404)
