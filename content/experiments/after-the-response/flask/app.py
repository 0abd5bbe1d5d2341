import asyncio
import gc
import logging
import threading
import time

from flask import Flask, make_response

app = Flask(__name__)
notes = []


class Noted(logging.Handler):
    def emit(self, record):
        notes.append(record.getMessage().splitlines()[0])


logging.getLogger("asyncio").addHandler(Noted())


async def work():
    notes.append("started")
    try:
        await asyncio.sleep(0.2)
    except asyncio.CancelledError:
        notes.append("cancelled")
        raise
    notes.append("finished")


async def fail():
    raise ZeroDivisionError("lost")


@app.get("/task")
async def task():
    app.kept = asyncio.create_task(work())
    await asyncio.sleep(0)
    return {"notes": list(notes)}


@app.get("/failing-task")
async def failing_task():
    app.kept = asyncio.create_task(fail())
    return "sent"


@app.get("/thread")
def thread():
    threading.Thread(target=asyncio.run, args=(work(),)).start()
    return "sent"


@app.get("/close")
def close():
    response = make_response({"notes": list(notes)})
    response.call_on_close(lambda: notes.append("closed"))
    return response


def noted():
    """What happened after the last response, with half a second to happen in."""
    time.sleep(0.5)
    app.kept = None
    gc.collect()
    found = list(notes)
    notes.clear()
    return found
