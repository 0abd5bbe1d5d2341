import asyncio
import sqlite3

from flask import Flask

app = Flask(__name__)
database = sqlite3.connect(":memory:", check_same_thread=False)
database.execute("CREATE TABLE book (title TEXT)")
database.execute("INSERT INTO book VALUES ('Emma')")


def count():
    return database.execute("SELECT count(*) FROM book").fetchone()[0]


@app.get("/direct")
async def direct():
    return {"books": count()}


@app.get("/ordinary")
def ordinary():
    return {"books": count()}


async def answer():
    await asyncio.sleep(0)
    return 42


@app.get("/waiting")
def waiting():
    return {"answer": app.ensure_sync(answer)()}
