"""An event loop and "threads" for an interpreter that has neither.

CPython in WebAssembly starts no threads, and its own event loop is that of the JavaScript around it, which waits while
Python runs. Here a loop runs in Python alone: it knows ready callbacks and timers, no sockets. Work that is given to a
pool of threads is done at once, in the place where it is given. What would have to wait for another thread is an error,
not a hang, and so is a thread that a program starts itself: a result that depends on threads is not to be had here.
"""

import asyncio
import concurrent.futures
import time

from evidence_driver import no_loop


class Timers:
    """Stands where a loop has its selector: there is nothing to wait for but the time."""

    def select(self, timeout):
        if timeout is None:
            raise RuntimeError("the event loop has nothing left to wait for: there are no other threads here")
        time.sleep(timeout)
        return []


class Loop(asyncio.BaseEventLoop):
    """A loop of callbacks and timers."""

    def __init__(self):
        super().__init__()
        self._selector = Timers()

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass

    async def shutdown_default_executor(self, timeout=None):
        """There are no threads to wait for."""


class Policy(asyncio.events._BaseDefaultEventLoopPolicy):
    """Hands out these loops, as CPython hands out its own."""

    _loop_factory = Loop


def submit(self, work, /, *arguments, **named):
    """Does at once what a pool of threads would do later."""
    future = concurrent.futures.Future()
    try:
        with no_loop():
            future.set_result(work(*arguments, **named))
    except BaseException as cause:
        future.set_exception(cause)
    return future


def install():
    """Puts the loop and the pool in their places."""
    concurrent.futures.ThreadPoolExecutor.submit = submit
    asyncio.events._set_event_loop_policy(Policy())
