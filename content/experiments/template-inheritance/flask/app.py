from flask import Flask, render_template, render_template_string

app = Flask(__name__)


@app.get("/page")
def page():
    return render_template("page.html", author="Jane Austen")


def render(text, **values):
    with app.app_context():
        return render_template_string(text, **values)


def include_alone():
    return render("{% include 'note.html' without context %}", b="Emma")
