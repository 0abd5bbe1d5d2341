from django.test import Client, RequestFactory, TestCase
from urls import hello


class ClientTest(TestCase):
    def test_cookie_is_kept(self):
        response = self.client.post("/enter", {"name": "Ada"})
        self.assertEqual(response.status_code, 302)
        self.assertEqual(self.client.get("/").json(), {"name": "Ada"})

    def test_redirect_is_followed(self):
        response = self.client.post("/enter", {"name": "Ada"}, follow=True)
        self.assertEqual(response.request["PATH_INFO"], "/")
        self.assertEqual(response.redirect_chain, [("/", 302)])

    def test_session_is_set_before(self):
        stored = self.client.session
        stored["name"] = "Grace"
        stored.save()
        self.assertEqual(self.client.get("/").json(), {"name": "Grace"})

    def test_session_is_read_after(self):
        self.client.post("/enter", {"name": "Ada"})
        self.assertEqual(self.client.session["name"], "Ada")

    def test_exception_is_raised(self):
        with self.assertRaises(ZeroDivisionError):
            self.client.get("/boom")

    def test_exception_becomes_500_on_request(self):
        client = Client(raise_request_exception=False)
        self.assertEqual(client.get("/boom").status_code, 500)

    def test_request_without_dispatching(self):
        request = RequestFactory().get("/")
        request.session = {"name": "Ada"}
        self.assertEqual(hello(request).status_code, 200)

    def test_csrf_check_is_off(self):
        form = {"name": "Ada"}
        self.assertEqual(self.client.post("/enter", form).status_code, 302)
        strict = Client(enforce_csrf_checks=True)
        self.assertEqual(strict.post("/enter", form).status_code, 403)
