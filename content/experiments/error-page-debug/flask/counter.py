"""Without processes to share it with, a plain counter of wrong PINs will do."""

import contextlib
import multiprocessing

import werkzeug.debug


class Counter:
    def __init__(self, kind):
        self.value = 0

    def get_lock(self):
        return contextlib.nullcontext()


try:
    multiprocessing.Value("B")
except (ImportError, OSError):
    werkzeug.debug.Value = Counter
