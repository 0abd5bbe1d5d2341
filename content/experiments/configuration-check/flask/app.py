from flask import Flask, session

app = Flask(__name__)
app.config["SESSION_COOKIE_SECUER"] = True  # misspelt
app.config["TEMPLATE_FOLDER"] = "no/such/folder"  # no such setting


@app.get("/")
def hello():
    return "hello"


@app.get("/in")
def log_in():
    session["user"] = "ada"
    return "in"
