import os
import threading
import time

from flask import Flask
from werkzeug.serving import is_running_from_reloader

app = Flask(__name__)


def note(line):
    if "NOTES" in os.environ:
        with open(os.environ["NOTES"], "a") as notes:
            notes.write(f"{line}\n")


note("module")
if is_running_from_reloader():
    note("module, in the reloader's process")
tick = threading.Thread(target=time.sleep, args=(60,), daemon=True)
tick.start()


@app.get("/")
def page():
    return {"thread": tick.is_alive()}
