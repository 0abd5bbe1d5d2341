from django.test import SimpleTestCase, tag


class PageTest(SimpleTestCase):
    def test_found(self):
        self.assertEqual(self.client.get("/").status_code, 200)

    @tag("absent")
    def test_missing(self):
        self.assertEqual(self.client.get("/missing").status_code, 404)

    def test_wrong_on_purpose(self):
        self.assertEqual(self.client.get("/").content, b"goodbye")
