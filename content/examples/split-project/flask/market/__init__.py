from flask import Flask

from .faq import faq
from .shop import shop


def create_app():
    app = Flask(__name__)
    app.register_blueprint(shop, url_prefix="/shop")
    app.register_blueprint(faq, url_prefix="/faq")
    # The second time needs a name of its own, or the links would be unclear.
    app.register_blueprint(faq, url_prefix="/staff/faq", name="staff_faq")
    return app
