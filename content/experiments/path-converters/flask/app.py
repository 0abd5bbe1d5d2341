from flask import Flask
from werkzeug.routing import BaseConverter, ValidationError

app = Flask(__name__)


class Hex(BaseConverter):
    regex = "[0-9a-z]+"

    def to_python(self, value):
        try:
            return int(value, 16)
        except ValueError:
            raise ValidationError from None


app.url_map.converters["hex"] = Hex
links = app.url_map.bind("localhost")


@app.route("/int/<int:value>", endpoint="int")
@app.route("/page/<int(min=1):value>")
@app.route("/signed/<int(signed=True):value>")
@app.route("/float/<float:value>")
@app.route("/uuid/<uuid:value>")
@app.route("/word/<any(about, help):value>")
@app.route("/path/<path:value>")
def show(value):
    return f"{type(value).__name__} {value}"


app.add_url_rule("/hex/<hex:value>", view_func=show)
app.add_url_rule("/hex/<string:value>", view_func=show)
