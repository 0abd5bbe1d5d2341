"""The console of a program in a browser."""

import contextlib
import sys


def flush():
    """Prints what the program has buffered, such as the beginning of a line."""
    for stream in sys.stdout, sys.stderr:
        # The program may have closed them, or replaced them by something else.
        with contextlib.suppress(Exception):
            stream.flush()
