"""The database as the Flask version left it, with one user and two books."""

import sqlite3
from pathlib import Path

FOLDER = Path(__file__).resolve().parent


def load():
    (FOLDER / "shelf.db").unlink(missing_ok=True)
    with sqlite3.connect(FOLDER / "shelf.db") as connection:
        connection.executescript((FOLDER / "before.sql").read_text())
    connection.close()


if __name__ == "__main__":
    load()
