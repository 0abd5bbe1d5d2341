import os
from pathlib import Path

from flask import Flask, abort, make_response, request, send_file

app = Flask(__name__)
film = Path("/tmp/film.mp4")
film.write_bytes(b"0123456789")
os.utime(film, (1000000000, 1000000000))
text = "first"


@app.get("/film")
def play():
    return send_file(film)


@app.get("/plain")
def plain():
    return text


@app.get("/page")
def page():
    response = make_response(text)
    response.add_etag()
    return response.make_conditional(request)


@app.get("/stream")
def stream():
    response = make_response(letter for letter in "abc")
    response.add_etag()
    return {"streamed": response.is_streamed}


@app.put("/page")
def change():
    global text
    response = make_response(text)
    response.add_etag()
    tag, _ = response.get_etag()
    if tag not in request.if_match:
        abort(412)
    text = request.get_data(as_text=True)
    return text
