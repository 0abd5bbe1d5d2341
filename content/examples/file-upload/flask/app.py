import os
from pathlib import Path

from flask import Flask, redirect, render_template, request
from flask import send_from_directory, url_for
from werkzeug.utils import secure_filename

from kinds import is_allowed

app = Flask(__name__)
# Flask stops reading a request that is longer, and answers 413.
app.config["MAX_CONTENT_LENGTH"] = int(os.environ.get("MAX_BYTES", 2_000_000))

# Outside of "static", so that nothing is served without the view below.
UPLOADS = Path(app.instance_path, "uploads")
UPLOADS.mkdir(parents=True, exist_ok=True)


def store(file):
    """Store an uploaded file, or say why not."""
    if file is None or file.filename == "":
        return "Choose a file."
    name = secure_filename(file.filename)
    head = file.stream.read(512)
    file.stream.seek(0)
    if not is_allowed(name, head):
        return "Only text files and pictures are taken."
    try:
        # "x" fails where "w" would overwrite the file of someone else.
        with (UPLOADS / name).open("xb") as place:
            file.save(place)
    except FileExistsError:
        return "A file of this name is there already."


@app.route("/", methods=["GET", "POST"])
def index():
    error = None
    if request.method == "POST":
        error = store(request.files.get("file"))
        if error is None:
            return redirect(url_for("index"))
    names = sorted(path.name for path in UPLOADS.iterdir())
    page = render_template("index.html", names=names, error=error)
    return page, 400 if error else 200


@app.get("/files/<name>")
def serve(name):
    return send_from_directory(UPLOADS, name)


@app.after_request
def no_guessing(response):
    # A browser then shows a text as a text, whatever it looks like.
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
