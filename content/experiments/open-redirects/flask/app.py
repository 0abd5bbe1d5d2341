from flask import Flask, redirect, request

app = Flask(__name__)


def local_path(target):
    target = target.replace("\\", "/")
    control = any(char < " " for char in target)
    one_slash = target.startswith("/") and target[1:2] != "/"
    if control or not one_slash:
        return "/"
    return target


@app.get("/go")
def go():
    return redirect(request.args["next"])


@app.get("/checked")
def checked():
    return redirect(local_path(request.args["next"]))
