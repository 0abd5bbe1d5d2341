from flask import Flask
from greeting import Greeting
from werkzeug.middleware.dispatcher import DispatcherMiddleware

greeting = Greeting()


def create_app(**config):
    app = Flask(__name__)
    app.config.update(config)
    app.add_url_rule("/", view_func=lambda: "a page of the program")
    return app


app = create_app()
greeting.init_app(app)

second = create_app(GREETING="good evening")
greeting.init_app(second)

bare = create_app()
app.wsgi_app = DispatcherMiddleware(app.wsgi_app, {"/second": second, "/bare": bare})
