import ast
from importlib.util import find_spec
from pathlib import Path

from flask import Flask

app = Flask(__name__)


def folder(package):
    return Path(find_spec(package).origin).parent


def typed(package):
    """Whether the package ships the mark for type checkers."""
    return (folder(package) / "py.typed").exists()


def functions(package):
    """How many functions it has, and how many say what they return."""
    found = [
        node
        for file in folder(package).rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    return [len(found), sum(node.returns is not None for node in found)]
