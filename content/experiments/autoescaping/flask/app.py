from flask import Flask, render_template, render_template_string, request

app = Flask(__name__)


@app.get("/file/<name>")
def file(name):
    return render_template(name, q=request.args["q"])


@app.get("/string")
def string():
    return render_template_string("<p>{{ q }}</p>", q=request.args["q"])


@app.get("/plain")
def plain():
    return f"<p>{request.args['q']}</p>"


@app.get("/attribute")
def attribute():
    return render_template_string("<input value={{ q }}>", q=request.args["q"])


@app.get("/address")
def address():
    return render_template_string('<a href="{{ q }}">', q=request.args["q"])
