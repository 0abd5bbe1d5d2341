from flask import Blueprint, current_app

pages = Blueprint("shop", __name__)


@pages.get("/shop")
def front():
    return current_app.config["SHOP_NAME"]
