from flask import Flask, flash, redirect, render_template_string, url_for

app = Flask(__name__)
app.config["SECRET_KEY"] = "only for this experiment"
unsigned = Flask("unsigned")

PAGE = """
{%- for level, message in get_flashed_messages(with_categories=true) -%}
{{ level }}: {{ message }}
{% endfor %}"""


@app.post("/save")
def save():
    flash("Saved")
    flash("<b>Late</b>", "warning")
    return redirect(url_for("books"))


@app.get("/")
def books():
    return render_template_string(PAGE)


@app.get("/other")
def other():
    return "no messages here"


@unsigned.get("/")
def say():
    flash("Saved")
    return "said"


def without_key():
    unsigned.testing = True
    return unsigned.test_client().get("/").text
