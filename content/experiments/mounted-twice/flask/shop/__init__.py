from flask import Blueprint, abort, render_template

shop = Blueprint(
    "shop", __name__, template_folder="templates", static_folder="static"
)


@shop.route("/")
def front():
    return render_template("shop/front.html")


@shop.route("/sold-out")
def sold_out():
    abort(404)


@shop.after_request
def mark(response):
    response.headers["X-Part"] = "shop"
    return response


@shop.errorhandler(404)
def not_found(error):
    return "not in this shop", 404


@shop.cli.command("stock")
def stock():
    print("3 books")
