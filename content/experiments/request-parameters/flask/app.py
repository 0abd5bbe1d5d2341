from flask import Flask, request

app = Flask(__name__)


@app.get("/key")
def key():
    return request.args["tag"]


@app.get("/get")
def get():
    return request.args.get("tag", "none")


@app.get("/all")
def all_values():
    return request.args.getlist("tag")


@app.get("/page")
def page():
    number = request.args.get("page", 1, type=int)
    return f"page {number}"


@app.get("/numbers")
def numbers():
    return request.args.getlist("id", type=int)


@app.get("/dict")
def as_dict():
    return {"dict()": dict(request.args), "to_dict()": request.args.to_dict()}


@app.post("/order")
def order():
    return request.form["size"]


@app.get("/change")
def change():
    request.args["tag"] = "new"
    return "changed"


def while_debugging():
    app.debug = True
    try:
        return app.test_client().get("/key").text
    finally:
        app.debug = False
