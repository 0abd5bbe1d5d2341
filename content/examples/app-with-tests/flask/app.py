from flask import Flask, render_template, request

app = Flask(__name__)


@app.route("/", methods=["GET", "POST"])
def index():
    text = request.form.get("text", "").strip()
    if request.method == "POST" and not text:
        return render_template("index.html", error="Write something."), 400
    return render_template("index.html", text=text, words=len(text.split()))


@app.get("/api/words")
def api_words():
    text = request.args.get("text", "").strip()
    if not text:
        return {"error": "text is missing"}, 400
    return {"words": len(text.split())}
