from flask import Blueprint, Flask, abort, g, redirect, request, url_for

LANGUAGES = ["en", "de"]
site = Blueprint("site", __name__, url_prefix="/<language>")


@site.url_value_preprocessor
def take_language(endpoint, values):
    g.language = values.pop("language")
    if g.language not in LANGUAGES:
        abort(404)


@site.url_defaults
def add_language(endpoint, values):
    values.setdefault("language", g.get("language"))


@site.get("/prices/")
def prices():
    return f"{g.language}: {url_for('.prices')}"


app = Flask(__name__)
app.register_blueprint(site)


@app.get("/prices/")
def choose():
    language = request.accept_languages.best_match(LANGUAGES, "en")
    return redirect(url_for("site.prices", language=language))
