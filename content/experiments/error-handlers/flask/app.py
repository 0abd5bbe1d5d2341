from flask import Blueprint, Flask, abort

app = Flask(__name__)
part = Blueprint("part", __name__, url_prefix="/part")


class SoldOut(Exception):
    pass


@app.errorhandler(404)
def not_found(error):
    return "own 404", 404


@app.errorhandler(500)
def failed(error):
    return "own 500", 500


@app.errorhandler(SoldOut)
def sold_out(error):
    return "sold out", 409


@part.errorhandler(404)
def not_found_here(error):
    return "part 404", 404


@app.route("/<what>")
@part.route("/<what>")
def view(what):
    if what == "missing":
        abort(404)
    raise SoldOut if what == "sold" else ZeroDivisionError("lost")


app.register_blueprint(part)
