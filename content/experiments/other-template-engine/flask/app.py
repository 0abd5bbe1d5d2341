from flask import Flask, render_template_string
from mako.template import Template

app = Flask(__name__)
ESCAPING = Template("<p>${name}</p>", default_filters=["h"])
AS_IT_COMES = Template("<p>${name}</p>")


@app.get("/default/<name>")
def default(name):
    return render_template_string("<p>{{ name }}</p>", name=name)


@app.get("/other/<name>")
def other(name):
    return ESCAPING.render(name=name)


@app.get("/unescaped/<name>")
def unescaped(name):
    return AS_IT_COMES.render(name=name)


@app.get("/globals")
def only_in_jinja():
    """Names that Flask gives to Jinja's templates and to no others."""
    return sorted({"url_for", "request", "session", "g"} & set(app.jinja_env.globals))


def required():
    from importlib.metadata import requires
    return sorted(name.split(">")[0] for name in requires("Flask") if "extra" not in name)
