from flask import Blueprint, abort, render_template

shop = Blueprint(
    "shop", __name__, template_folder="templates", static_folder="static"
)
PRODUCTS = {"tea": "Green tea", "cup": "Blue cup"}


@shop.get("/")
def index():
    return render_template("shop/index.html", products=PRODUCTS)


@shop.get("/<slug>/")
def product(slug):
    if slug not in PRODUCTS:
        abort(404)
    return render_template("shop/product.html", name=PRODUCTS[slug])
