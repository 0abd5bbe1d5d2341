import sqlite3

from flask import Flask, render_template_string

app = Flask(__name__)
database = sqlite3.connect(":memory:", check_same_thread=False)
database.execute("CREATE TABLE book (title TEXT)")
database.execute("INSERT INTO book VALUES ('Walden')")


@app.get("/bare")
def bare():
    return "a function and nothing else"


@app.get("/page")
def page():
    titles = [title for (title,) in database.execute("SELECT title FROM book")]
    return render_template_string("<p>{{ titles[0] }}</p>", titles=titles)


def extensions():
    return sorted(app.extensions)
