from django.contrib.auth.models import User
from django.test import TestCase


class ResponseTest(TestCase):
    def test_text(self):
        response = self.client.get("/hello")
        self.assertContains(response, "Hello, Ada", count=1)

    def test_html_ignores_the_order_of_attributes(self):
        response = self.client.get("/hello")
        wanted = '<p id="b" class="a">  Hello, Ada </p>'
        self.assertContains(response, wanted, html=True)

    def test_redirect_and_its_target(self):
        self.assertRedirects(self.client.get("/old"), "/hello")

    def test_template_and_context(self):
        response = self.client.get("/hello")
        self.assertTemplateUsed(response, "hello.html")
        self.assertEqual(response.context["name"], "Ada")

    def test_form_error(self):
        response = self.client.post("/form", {"name": ""})
        wanted = ["This field is required."]
        self.assertFormError(response.context["form"], "name", wanted)

    def test_number_of_queries(self):
        with self.assertNumQueries(1):
            list(User.objects.all())


class WrongOnPurpose(TestCase):
    def test_target_is_missing(self):
        self.assertRedirects(self.client.get("/broken"), "/nowhere")

    def test_one_query_too_many(self):
        with self.assertNumQueries(1):
            User.objects.count()
            User.objects.count()
