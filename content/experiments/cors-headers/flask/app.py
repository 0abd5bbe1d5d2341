from flask import Flask
from flask_cors import CORS
from werkzeug.middleware.dispatcher import DispatcherMiddleware


def make(**options):
    made = Flask(__name__)

    @made.route("/data", methods=["GET", "PUT"])
    def data():
        return {"answer": 42}

    if options:
        CORS(made, **options)
    return made


app = make()
everybody = make(resources="/*")
listed = make(origins=["https://shop.example"], supports_credentials=True)
app.wsgi_app = DispatcherMiddleware(app.wsgi_app, {"/everybody": everybody, "/listed": listed})
