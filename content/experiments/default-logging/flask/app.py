import io
import logging
import sys

from flask import Flask, current_app

# What the program writes to its standard error is kept here.
sys.stderr = written = io.StringIO()

app = Flask("app")
noisy = Flask("noisy")
noisy.debug = True


@app.get("/say")
@noisy.get("/say")
def say():
    for logger in (current_app.logger, logging.getLogger("shop")):
        logger.info("%s informs", logger.name)
        logger.warning("%s warns", logger.name)
    return "said"


@app.get("/boom")
def boom():
    raise ZeroDivisionError("lost")


def heard(*pieces):
    """Which of these pieces were written since the last time."""
    text = written.getvalue()
    written.truncate(0)
    written.seek(0)
    return {piece: piece in text for piece in pieces}
