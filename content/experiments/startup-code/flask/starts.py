import contextlib
import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request


def starts(*words, least=0):
    """Runs Python with these words. A server runs until a line was noted at least so often.

    Returns how often each line was noted, and what a page of the server says.
    """
    notes = pathlib.Path(tempfile.mkdtemp(), "notes")
    notes.touch()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, *(word.format(port=port) for word in words)]
    environment = {**os.environ, "NOTES": str(notes)}
    found = subprocess.Popen(
        command, env=environment, stdout=-3, stderr=-3, start_new_session=True
    )
    page = {}
    try:
        if least:
            page = {"page": said(port)}
            wait_for(lambda: max(noted(notes).values()) >= least)
            time.sleep(0.3)
        else:
            found.wait(15)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(found.pid, signal.SIGKILL)
        found.wait()
    return noted(notes) | page


def said(port):
    """What the first page says, as soon as there is one."""
    wait_for(lambda: socket.create_connection(("127.0.0.1", port)).close() is None)
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as response:
        return json.load(response)


def wait_for(happened):
    end = time.monotonic() + 15
    while time.monotonic() < end:
        with contextlib.suppress(OSError):
            if happened():
                return
        time.sleep(0.05)


def noted(notes):
    lines = notes.read_text().split("\n")[:-1]
    return {line: lines.count(line) for line in sorted(set(lines))}
