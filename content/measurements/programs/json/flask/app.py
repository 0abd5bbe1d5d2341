from flask import Flask

app = Flask(__name__)


@app.get("/books/<int:number>")
def book(number):
    return {"id": number, "title": "Persuasion", "author": "Jane Austen", "pages": 249}
