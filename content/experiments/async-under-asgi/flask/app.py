import asyncio

from flask import Flask

app = Flask(__name__)


@app.get("/wait")
async def wait():
    await asyncio.sleep(0.3)
    return "done"
