from flask import Flask, render_template_string, request
from jinja2.sandbox import SandboxedEnvironment

app = Flask(__name__)
app.config["SECRET_KEY"] = "the-secret-key"
sandbox = SandboxedEnvironment()


@app.get("/glued")
def glued():
    return render_template_string("Hello " + request.args["name"])


@app.get("/passed")
def passed():
    return render_template_string("Hello {{ name }}", name=request.args["name"])


def sandboxed(text):
    return sandbox.from_string(text).render()
