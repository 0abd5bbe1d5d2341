from flask import Flask, render_template_string, url_for

PAGE = """<a href="{{ url_for('post', slug='a b') }}">post</a>
<a href="{{ url_for('post', slug='a b', page=2) }}">page 2</a>"""

app = Flask(__name__)


@app.route("/blog/<slug>")
def post(slug):
    return url_for("post", slug=slug, _external=True)


@app.route("/links")
def links():
    return render_template_string(PAGE)


def build(name, **values):
    with app.test_request_context():
        return url_for(name, **values)
