from flask import Flask, redirect, request, url_for

app = Flask(__name__)


@app.route("/default", methods=["GET", "POST"])
def default():
    return redirect(url_for("target", name="ada"))


@app.post("/see-other")
def see_other():
    return redirect(url_for("target", name="ada"), code=303)


@app.post("/keep-method")
def keep_method():
    return redirect(url_for("target", name="ada"), code=307)


@app.get("/permanent")
def permanent():
    return redirect(url_for("target", name="ada"), code=301)


@app.post("/permanent-keep-method")
def permanent_keep_method():
    return redirect(url_for("target", name="ada"), code=308)


@app.route("/target/<name>", methods=["GET", "POST"])
def target(name):
    return f"{request.method} {name} {request.form.get('text')}"
