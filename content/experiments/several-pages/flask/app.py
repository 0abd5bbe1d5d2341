from flask import Flask, render_template

app = Flask(__name__)
BOOKS = {1: "Emma", 2: "Dune"}


@app.route("/")
def home():
    return render_template("home.html")


@app.route("/books/")
def books():
    return render_template("books.html", books=BOOKS)


@app.route("/books/<int:number>/")
def book(number):
    return render_template("book.html", title=BOOKS[number])
