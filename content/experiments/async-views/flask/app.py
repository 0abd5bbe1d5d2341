import asyncio

from flask import Flask

app = Flask(__name__)
log, loops = [], []


async def part(number):
    log.append(f"start {number}")
    await asyncio.sleep(0.01 * number)
    log.append(f"end {number}")
    return number


@app.get("/gather")
async def gather():
    numbers = await asyncio.gather(part(1), part(2), part(3))
    return {"numbers": numbers, "log": log}


@app.get("/loop")
async def loop():
    loops.append(asyncio.get_running_loop())
    return {"requests": len(loops), "loops": len(set(loops)), "first closed": loops[0].is_closed()}


@app.get("/leave")
async def leave():
    global task
    task = asyncio.create_task(asyncio.sleep(1))
    await asyncio.sleep(0)
    return {"done": task.done()}


@app.get("/left")
def left():
    return {"cancelled": task.cancelled()}
