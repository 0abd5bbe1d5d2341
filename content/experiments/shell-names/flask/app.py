import io
import sys

from flask import Flask

app = Flask(__name__)


class Note:
    pass


def type_in(*lines):
    """Stands for a person at the keyboard."""
    sys.stdin = io.StringIO("\n".join(lines) + "\n")


def add_note():
    app.shell_context_processor(lambda: {"Note": Note})
