"""What a production server imports on CPython: a program, as its adapter loads it, behind a door for the client.

A request of the client carries a header with a secret word, which the program does not see. After the word stands either
the scheme, http or https, or that the request is not for the program: then it holds a step that can only be asked inside,
and is answered here. There is no certificate on 127.0.0.1, so HTTPS is only said: the program is told the scheme in the
place where a server tells it.
"""

import asyncio
import json
import os

import evidence_driver

HEADER = "X-Evidence"
task = json.loads(os.environ.pop("EVIDENCE_TASK"))
evidence_driver.settle(task["folder"], task["environment"])
program = evidence_driver.Inside(task["folder"], task["entry"], task["interface"])
inside = evidence_driver.Conversation(program)
left = []


def answer(question_text):
    """Answers what the client asks of this process (JSON): a step, who is there, or which exception left the program last."""
    question = json.loads(question_text)
    if question == "surroundings":
        return json.dumps(evidence_driver.surroundings()).encode()
    if question == "left":
        return json.dumps(left.pop() if left else None).encode()
    return json.dumps(inside.answer({**question, "capture": {}})).encode()


def kind_of(word):
    """What a header of the client says. Raises `PermissionError` for anybody else."""
    secret, _, kind = word.partition(" ")
    if secret != task["secret"]:
        raise PermissionError("only the client of this run may ask")
    return kind


class Noted:
    """The parts of a body; an exception among them is noted."""

    def __init__(self, parts):
        self.parts = parts

    def __iter__(self):
        try:
            yield from self.parts
        except Exception as cause:
            left.append(evidence_driver.raised(cause))
            raise

    def close(self):
        """Closes what has to be closed."""
        if hasattr(self.parts, "close"):
            self.parts.close()


def wsgi(environ, start_response):
    """The program as a WSGI application."""
    kind = kind_of(environ.pop("HTTP_X_EVIDENCE", ""))
    if kind == "inside":
        text = answer(environ["wsgi.input"].read())
        start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(text)))])
        return [text]
    environ["wsgi.url_scheme"] = kind
    try:
        return Noted(program.application(environ, start_response))
    except Exception as cause:
        left.append(evidence_driver.raised(cause))
        raise


async def asgi(scope, receive, send):
    """The program as an ASGI application."""
    if scope["type"] != "http":
        return await program.application(scope, receive, send)
    name = HEADER.lower().encode()
    words = [value.decode("latin-1") for key, value in scope["headers"] if key == name]
    kind = kind_of("".join(words))
    if kind == "inside":
        return await answer_asgi(receive, send)
    others = [(key, value) for key, value in scope["headers"] if key != name]
    try:
        await program.application({**scope, "scheme": kind, "headers": others}, receive, send)
    except Exception as cause:
        left.append(evidence_driver.raised(cause))
        raise


async def answer_asgi(receive, send):
    """Answers the client, away from the loop: what it asks may start one."""
    body, more = b"", True
    while more:
        message = await receive()
        body, more = body + message.get("body", b""), message.get("more_body", False)
    text = await asyncio.to_thread(answer, body)
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"application/json")]})
    await send({"type": "http.response.body", "body": text})
