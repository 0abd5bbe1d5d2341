from flask import Flask, redirect, request, session

app = Flask(__name__)
app.config["SECRET_KEY"] = "only for this experiment"


@app.post("/enter")
def enter():
    session["name"] = request.form["name"]
    return redirect("/")


@app.get("/")
def hello():
    return {"name": session.get("name")}


@app.get("/boom")
def boom():
    raise ZeroDivisionError("lost")
