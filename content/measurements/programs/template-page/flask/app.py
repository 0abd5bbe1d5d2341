from flask import Flask, render_template

app = Flask(__name__)
BOOKS = [{"id": number, "title": f"Book {number}", "author": "A. & B. Writer", "pages": 100 + number} for number in range(1, 51)]


@app.get("/books")
def books():
    return render_template("books.html", books=BOOKS)
