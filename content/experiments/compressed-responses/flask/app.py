import functools
import gzip

from flask import Flask, make_response, request

app = Flask(__name__)


def compressed(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        response = make_response(view(*args, **kwargs))
        body = response.get_data()
        if len(body) < 200:
            return response
        response.vary.add("Accept-Encoding")
        if "gzip" in request.accept_encodings:
            response.set_data(gzip.compress(body, mtime=0))
            response.content_encoding = "gzip"
        return response

    return wrapper


@app.get("/plain")
def plain():
    return "page" * 1000


@app.get("/packed")
@compressed
def packed():
    return "page" * 1000


@app.get("/short")
@compressed
def short():
    return "page" * 25


def ask(path, accepted):
    response = app.test_client().get(path, headers={"Accept-Encoding": accepted})
    return {
        "encoding": response.headers.get("Content-Encoding"),
        "bytes": len(response.data),
        "vary": response.headers.get("Vary"),
    }
