from flask import Flask, abort, request, send_from_directory
from flask_wtf.csrf import CSRFProtect, generate_csrf

app = Flask(__name__, static_folder="dist/assets", static_url_path="/assets")
app.config["SECRET_KEY"] = "only for this experiment"
CSRFProtect(app)


@app.get("/api/csrf")
def csrf():
    return {"token": generate_csrf()}


@app.post("/api/orders")
def order():
    return {"ordered": request.get_json()["book"]}, 201


@app.get("/")
@app.get("/<path:path>")
def page(path=""):
    if path.startswith("api/"):
        abort(404)
    return send_from_directory("dist", "index.html")
