"""Runs a job on CPython: starts the production server, asks the program over HTTP, and ends the server.

Started with a job (JSON) on standard input. Prints a line of JSON for each step that it comes to, and at the end one with
all that it found. Whoever starts this process ends its process group, so that nothing stays behind whatever happens here.
"""

import http.client
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time

import evidence_driver

HEADER = "X-Evidence"
SECONDS_TO_END = 5


def main():
    """Runs the job of standard input."""
    job = json.load(sys.stdin)
    server = Server(job)
    try:
        found = server.start(job["server"])
        conversation = Served(server)
        found["steps"] = []
        for step in job["steps"]:
            tell({"step": step["index"]})
            if step.get("server") is not None:
                server.stop()
                server.start(step["server"])
            found["steps"].append(conversation.answer(step))
    except NotStarted as cause:
        found = {"failed": str(cause)}
    finally:
        server.stop()
    tell({"found": {**found, "prefix": sys.base_prefix}})


def tell(message):
    """Prints a line for whoever started this process."""
    print(json.dumps(message), flush=True)


class NotStarted(Exception):
    """The server ended before it answered; the message is what it wrote."""


class Server:
    """The production server of a job, listening on a free port of 127.0.0.1."""

    def __init__(self, job):
        self.job = job
        self.secret = secrets.token_hex(16)
        self.process = None

    def start(self, settings):
        """Starts it and waits until the program answers. Returns on what it runs."""
        job = self.job
        listening = socket.create_server(("127.0.0.1", 0))
        listening.set_inheritable(True)
        self.port = listening.getsockname()[1]
        task = {"secret": self.secret, "folder": job["folder"], "entry": job["entry"], "interface": settings["interface"]}
        task["environment"] = job["environment"]
        words = {"fd": listening.fileno(), "workers": settings["workers"], "threads": settings["threads"]}
        arguments = [argument.format(**words) for argument in job["servers"][settings["interface"]]]
        with open(job["log"], "w") as log:
            self.process = subprocess.Popen(
                [sys.executable, *arguments, f"evidence_server:{settings['interface']}"],
                cwd=job["folder"],
                env={**os.environ, "EVIDENCE_TASK": json.dumps(task)},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=[listening.fileno()],
            )
        listening.close()
        try:
            return self.inside("surroundings")
        except (OSError, http.client.HTTPException) as cause:
            self.stop()
            raise NotStarted(self.log() or f"{type(cause).__name__}: {cause}") from cause

    def stop(self):
        """Ends it, if it runs, first with a request to end."""
        process, self.process = self.process, None
        if process is None:
            return
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def log(self):
        """The end of what it wrote."""
        with open(self.job["log"]) as log:
            return log.read()[-4000:].strip()

    def inside(self, question):
        """What the process of the program says to a question that is not for the program."""
        text = json.dumps(question).encode()
        answer = self.request("POST", "inside", "localhost", "/", [("Content-Length", str(len(text)))], text)
        return json.loads(answer["raw"])

    def request(self, method, kind, host, target, headers, body):
        """Sends a request as it is. What comes is cut short where the server breaks off."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        try:
            connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
            for key, value in [("Host", host), (HEADER, f"{self.secret} {kind}"), *headers]:
                connection.putheader(key, value.encode("latin-1"))
            connection.endheaders(body or None)
            response = connection.getresponse()
            try:
                raw, whole = response.read(), True
            except (http.client.IncompleteRead, ConnectionError) as cut:
                raw, whole = getattr(cut, "partial", b""), False
            return {"status": response.status, "headers": [list(pair) for pair in response.getheaders()], "raw": raw, "whole": whole}
        finally:
            connection.close()


class Left(Exception):
    """An exception that left the program; `result` is what the process of the program noted."""

    def __init__(self, result):
        super().__init__(result["raises"])
        self.result = result


class Served(evidence_driver.Conversation):
    """A conversation with a program that a server runs."""

    def __init__(self, server):
        super().__init__(self)
        self.server = server

    def ask(self, step):
        """One step: several requests at once, or anything that a driver asks."""
        try:
            return self.at_once(**step["together"]) if step.get("together") is not None else super().ask(step)
        except Left as leaving:
            return leaving.result

    def call(self, method, scheme, host, route, query, headers, body):
        """Sends a request. Returns its status, its headers as pairs and its body as `raw` bytes."""
        target = evidence_driver.quote(route, safe="%/:?#[]@!$&'()*+,;=-._~") + (f"?{query}" if query else "")
        answer = self.server.request(method, scheme, host, target, headers, body)
        noted = self.server.inside("left") if answer["status"] >= 500 or not answer["whole"] else None
        if noted is not None:
            raise Left(noted)
        return answer

    def value(self, expression):
        """What an expression gives in the process of the program."""
        return self.server.inside({"python": expression})

    def output(self, arguments):
        """What a command prints in the process of the program."""
        return self.server.inside({"command": arguments})

    def at_once(self, times, request):
        """Sends a request from several clients at the same moment, after it was sent once alone.

        Answers that came less than half the time of the one apart are a batch. No time is returned: it is another each run.
        """
        request = evidence_driver.filled(request, self.captured)
        begin = time.monotonic()
        evidence_driver.send(request, self, dict(self.jar))
        alone = time.monotonic() - begin
        barrier = threading.Barrier(times)
        found = []

        def client():
            barrier.wait()
            try:
                result = evidence_driver.send(request, self, dict(self.jar))
            except BaseException as cause:
                result = getattr(cause, "result", None) or evidence_driver.raised(cause)
            found.append((time.monotonic(), result))

        clients = [threading.Thread(target=client) for _ in range(times)]
        for one in clients:
            one.start()
        for one in clients:
            one.join()
        failed = [result for _, result in found if "raises" in result]
        if failed:
            return failed[0]
        ends = sorted(end for end, _ in found)
        batches = 1 + sum(later - earlier > alone / 2 for earlier, later in zip(ends, ends[1:]))
        status = max(result["status"] for _, result in found)
        bodies = sorted({result["body"] for _, result in found})
        return {"status": status, "body": "\n".join(bodies), "batches": batches}


if __name__ == "__main__":
    main()
