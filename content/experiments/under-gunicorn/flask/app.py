from flask import Flask, request

app = Flask(__name__)


@app.get("/server")
def server():
    environ = request.environ
    return {
        "server": environ.get("SERVER_SOFTWARE", "").partition("/")[0],
        "threads": environ["wsgi.multithread"],
        "processes": environ["wsgi.multiprocess"],
        "debug": app.debug,
    }
