from flask import Flask, make_response, render_template

app = Flask(__name__)
BOOKS = [{"slug": "air", "title": "Air & water"}, {"slug": "bay", "title": "Bay"}]


@app.get("/books/<slug>")
def book(slug):
    return slug


@app.get("/sitemap.xml")
def sitemap():
    response = make_response(render_template("sitemap.xml", books=BOOKS))
    response.content_type = "application/xml"
    return response


@app.get("/feed.xml")
def feed():
    response = make_response(render_template("feed.xml", books=BOOKS))
    response.content_type = "application/rss+xml; charset=utf-8"
    return response
