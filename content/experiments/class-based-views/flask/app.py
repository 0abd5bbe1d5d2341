from flask import Flask, views
from flask.views import MethodView, View

TITLES = {1: "Emma", 2: "Dune"}


class Book(MethodView):
    def get(self, id):
        return TITLES[id]

    def delete(self, id):
        return "", 204


class Count(View):
    def dispatch_request(self):
        return f"{len(TITLES)} books"


app = Flask(__name__)
app.add_url_rule("/books/<int:id>", view_func=Book.as_view("book"))
app.add_url_rule("/count", view_func=Count.as_view("count"))
