from pathlib import Path

from flask import Flask

app = Flask(__name__)


@app.get("/")
def home():
    return "Hello"


def files():
    folder = Path(__file__).parent
    return sorted(path.name for path in folder.glob("*") if path.is_file())
