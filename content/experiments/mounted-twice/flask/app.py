from flask import Flask

from shop import shop

app = Flask(__name__)
app.register_blueprint(shop, url_prefix="/eu")
app.register_blueprint(shop, url_prefix="/us", name="shop_us")


@app.route("/")
def home():
    return "home"
