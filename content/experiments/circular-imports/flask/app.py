from flask import Flask


def create_app(settings=None):
    app = Flask(__name__)
    app.config.from_mapping(SHOP_NAME="Tea")
    app.config.from_mapping(settings or {})

    from shop import pages

    app.register_blueprint(pages)
    return app


def name_in(settings):
    return create_app(settings).test_client().get("/shop").text
