from flask import Flask, render_template
from mako.lookup import TemplateLookup

app = Flask(__name__)
plain = TemplateLookup("mako")
escaped = TemplateLookup("mako", default_filters=["h"])
VALUES = {"text": "<b>", "price": 4}


@app.get("/page")
def page():
    return render_template("page.html", **VALUES)


@app.get("/mako")
def mako():
    return plain.get_template("page.html").render(**VALUES)


@app.get("/mako-escaped")
def mako_escaped():
    return escaped.get_template("page.html").render(**VALUES)


def mako_sees_request():
    template = plain.get_template("page.html")
    with app.test_request_context("/seen"):
        return "/seen" in template.render(**VALUES)
