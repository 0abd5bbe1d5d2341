from flask import Flask, redirect, render_template

app = Flask(__name__)


@app.get("/hello")
def hello():
    return render_template("hello.html", name="Ada")


@app.get("/old")
def old():
    return redirect("/hello")
