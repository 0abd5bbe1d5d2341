"""The console of a program in a browser: it prints, and has no keyboard."""

import contextlib
import io
import os
import sys


class NoKeyboard(io.TextIOBase):
    """Stands in for the keyboard: whoever reads from it gets an error that says what to do instead."""

    def read(self, *_):
        raise OSError("input() and sys.stdin have no keyboard here: put the value into the code, or send it as a form field")

    readline = read

    @property
    def buffer(self):
        return self

    def fileno(self):
        return 0

    def readable(self):
        return True


def flush():
    """Prints what the program has buffered, such as the beginning of a line."""
    for stream in sys.stdout, sys.stderr:
        # The program may have closed them, or replaced them by something else.
        with contextlib.suppress(Exception):
            stream.flush()


sys.stdin = NoKeyboard()
# Where there is a terminal, getpass() reads from it and not from sys.stdin.
os.remove("/dev/tty")
