"""The interpreter has no threads: the memory store keeps expired counters here."""

import threading
import types

from limits.storage import memory


class Timer:
    def __init__(self, interval, function):
        pass

    def start(self):
        pass

    def is_alive(self):
        return True


memory.threading = types.SimpleNamespace(Timer=Timer, RLock=threading.RLock)
