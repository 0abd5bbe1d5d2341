import os
import pathlib
import tempfile

from flask import Flask, render_template

folder = pathlib.Path(tempfile.mkdtemp())
app = Flask(__name__, template_folder=folder)
seconds = 1_000_000_000


def write(text):
    # Each version gets a later time, however fast they follow each other.
    global seconds
    seconds += 60
    page = folder / "page.html"
    page.write_text(text)
    os.utime(page, (seconds, seconds))


def look_again():
    app.jinja_env.auto_reload = True


def load():
    return app.jinja_env.get_template("page.html")


write("first")


@app.get("/")
def page():
    return render_template("page.html")
