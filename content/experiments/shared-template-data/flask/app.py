from flask import Blueprint, Flask, render_template, render_template_string

app = Flask(__name__)
app.secret_key = "only for this experiment"
shop = Blueprint("shop", __name__, url_prefix="/shop")


@app.context_processor
def site():
    return {"site": "Library"}


@shop.context_processor
def section():
    return {"section": "Shop"}


@app.get("/show")
@shop.get("/show")
def show():
    return render_template("show.html")


@app.get("/own")
def own():
    return render_template("show.html", site="Annex")


def render_alone(text):
    with app.app_context():
        return render_template_string(text)


app.register_blueprint(shop)
