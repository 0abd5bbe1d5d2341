from flask import Blueprint, render_template

faq = Blueprint(
    "faq", __name__, template_folder="templates", static_folder="static"
)


@faq.get("/")
def index():
    return render_template("faq/index.html")


@faq.get("/delivery/")
def delivery():
    return render_template("faq/delivery.html")
