from flask import Blueprint, Flask, render_template

app = Flask(__name__)
shop = Blueprint("shop", __name__, template_folder="shop/templates")
blog = Blueprint("blog", __name__, template_folder="blog/templates")


@app.get("/<name>")
@blog.get("/blog/<name>")
def page(name):
    return render_template(f"{name}.html")


app.register_blueprint(shop)
app.register_blueprint(blog)
