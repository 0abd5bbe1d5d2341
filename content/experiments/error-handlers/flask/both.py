from app import app, view
from flask import Flask
from werkzeug.middleware.dispatcher import DispatcherMiddleware

plain = Flask("plain")
plain.add_url_rule("/<what>", view_func=view)
app.wsgi_app = DispatcherMiddleware(app.wsgi_app, {"/plain": plain})
