from django.urls import reverse
from jinja2 import Environment


def environment(**options):
    env = Environment(**options)
    # Templates go on calling url_for("shelf.index").
    env.globals["url_for"] = lambda name: reverse(name.replace(".", ":"))
    return env
