"""Stands for the command line `pytest -q`.

The other options leave out what needs a real file system and file descriptors.
"""

import contextlib
import io

import pytest
from app import app


PLAIN = ["-p", "no:cacheprovider", "-p", "no:faulthandler", "--capture=sys"]


def run(*arguments):
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        code = pytest.main(["-q", *PLAIN, *arguments])
    return f"{printed.getvalue()}\nexit code {int(code)}"
