from django.contrib.auth.models import User
from django.test import TestCase


class LoginTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.ada = User.objects.create_user("ada", password="not-a-secret")

    def test_stranger(self):
        response = self.client.get("/account")
        self.assertRedirects(
            response,
            "/accounts/login/?next=/account",
            fetch_redirect_response=False,
        )

    def test_without_password(self):
        self.client.force_login(self.ada)
        self.assertEqual(self.client.get("/account").json(), {"name": "ada"})

    def test_with_password(self):
        entered = self.client.login(username="ada", password="not-a-secret")
        self.assertTrue(entered)
        self.assertEqual(self.client.get("/account").json(), {"name": "ada"})

    def test_wrong_password(self):
        entered = self.client.login(username="ada", password="wrong")
        self.assertFalse(entered)

    def test_out_again(self):
        self.client.force_login(self.ada)
        self.client.logout()
        self.assertEqual(self.client.get("/account").status_code, 302)
