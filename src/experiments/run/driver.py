"""Asks a program what a transcript asks, and says what came back.

This module knows no framework. What differs between frameworks stands in an adapter, a module of content with these
functions:

    load(folder, entry, interface) -> (application, namespace)
        Starts the program in the folder. `application` is a WSGI application (PEP 3333) or, where `interface` is "asgi",
        an ASGI application (version 3): a coroutine function or an object with one as `__call__`. `namespace` is the
        mapping in which expressions are evaluated.
    command(arguments) -> None
        Runs the framework's command line with these arguments for the loaded program. It may print and may exit.
    asset(path) -> a path in the file system, or None
        The file that a server in front of the loaded program would serve at a path of the site. An adapter without it has none.

The adapter is imported before any program exists, so that its own imports are part of the starting point of every run.

A program is asked where it stands: in this interpreter (`Inside`), as in WebAssembly, or through the server that runs it
(`evidence_client`). Both have `call`, `value` and `output`; all else of a transcript means the same for either.
"""

import asyncio
import base64
import contextlib
import importlib
import inspect
import io
import json
import os
import random
import re
import sys
import traceback
from http.cookies import CookieError, SimpleCookie
from importlib.machinery import PathFinder
from importlib.metadata import distributions
from urllib.parse import quote, unquote, unquote_to_bytes, urlencode, urljoin, urlsplit

FOLDER = "/program"
REDIRECTS = {301, 302, 303, 307, 308}
MOST_REDIRECTS = 10


def prepare():
    """Imports the adapter, and with it the framework. Returns the names of the modules that were looked for and not found."""
    sought = set()

    class Unfound:
        @staticmethod
        def find_spec(name, path=None, target=None):
            sought.add(name)

    sys.meta_path.insert(sys.meta_path.index(PathFinder) + 1, Unfound)
    try:
        importlib.import_module("evidence_adapter")
    finally:
        sys.meta_path.remove(Unfound)
    return sorted(sought)


def run(job_text, report):
    """Runs a job (JSON) in WebAssembly and returns what came back (JSON). `report(index)` is called before each step."""
    job = json.loads(job_text)
    found = begun(job)
    found["steps"] = []
    if "failed" not in found:
        for step in job["steps"]:
            report(step["index"])
            found["steps"].append(conversation.answer(step))
    return json.dumps(found)


def begin(job_text):
    """Starts the program of a job (JSON) in WebAssembly and says on what it runs, or why it does not (JSON). Its steps are left to `answer`."""
    return json.dumps(begun(json.loads(job_text)))


def answer(step_text):
    """Asks the program that was begun one step (JSON) and returns what came back (JSON)."""
    return json.dumps(conversation.answer(json.loads(step_text)))


def asset(path):
    """The file that a server in front of the program would serve at a path, as a response (JSON)."""
    find = getattr(conversation.program.adapter, "asset", None)
    file = find(path) if find is not None else None
    if file is None:
        return json.dumps({"status": 404, "captured": {}})
    with open(file, encoding="utf-8", errors="backslashreplace") as opened:
        return json.dumps({"status": 200, "body": opened.read(), "captured": {}})


conversation = None


def begun(job):
    """Makes the program of a job the one that is asked."""
    global conversation
    # CPython has threads and a loop of its own, and cannot even import this.
    import evidence_loop

    # The host passes the path of its own script as the interpreter's, and error pages of programs print it.
    sys.executable = "python"
    settle(FOLDER, job["environment"])
    evidence_loop.install()
    found = surroundings()
    try:
        conversation = Conversation(Inside(FOLDER, job["entry"]))
    except BaseException as cause:
        found["failed"] = trace(cause)
    return found


def settle(folder, environment):
    """Goes to the folder of a program, with its environment variables."""
    random.seed()
    importlib.invalidate_caches()
    os.environ.update(environment)
    os.chdir(folder)
    sys.path.insert(0, folder)


def surroundings():
    """The version of this interpreter and of all packages."""
    return {"versions": {one.name: one.version for one in distributions()}, "python": sys.version.split()[0]}


@contextlib.contextmanager
def no_loop():
    """As in a thread of its own, where no loop runs."""
    outer = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    try:
        yield
    finally:
        asyncio._set_running_loop(outer)


class Inside:
    """A program that runs in this interpreter."""

    def __init__(self, folder, entry, interface="wsgi"):
        with no_loop():
            self.adapter = importlib.import_module("evidence_adapter")
            self.application, self.namespace = self.adapter.load(folder, entry, interface)

    def call(self, method, scheme, host, route, query, headers, body):
        """Sends a request. Returns its status, its headers as pairs and its body as `raw` bytes."""
        asynchronous = inspect.iscoroutinefunction(self.application) or inspect.iscoroutinefunction(
            getattr(self.application, "__call__", None)
        )
        if asynchronous:
            return asyncio.run(call_asgi(self.application, method, scheme, host, route, query, headers, body))
        return call_wsgi(self.application, method, scheme, host, route, query, headers, body)

    def value(self, expression):
        """What an expression gives, as text, and as JSON where it is JSON."""
        value = eval(compile(expression, "<transcript>", "eval"), self.namespace)
        try:
            return {"body": value if isinstance(value, str) else repr(value), "json": json.loads(json.dumps(value))}
        except (TypeError, ValueError):
            return {"body": repr(value)}

    def output(self, arguments):
        """What a command printed, and its exit code."""
        output = io.StringIO()
        status = 0
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
            try:
                self.adapter.command(arguments)
            except SystemExit as leaving:
                if isinstance(leaving.code, str):
                    print(leaving.code)
                status = leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
        return {"status": status, "body": output.getvalue()}


class Conversation:
    """A program, with the cookies and the captured texts of what it has been asked so far."""

    def __init__(self, program):
        self.program = program
        self.jar, self.captured = {}, {}

    def answer(self, step):
        """What comes back in a step, an exception that leaves the program included."""
        try:
            with no_loop():
                result = self.ask(step)
        except BaseException as cause:
            result = raised(cause)
        for name, pattern in step["capture"].items():
            match = re.search(pattern, result.get("body", ""), re.DOTALL)
            if match:
                self.captured[name] = match.group(1) if match.re.groups else match.group(0)
        result["captured"] = {name: self.captured[name] for name in step["capture"] if name in self.captured}
        return result

    def ask(self, step):
        """One step: a request, an expression or a command."""
        if step.get("request") is not None:
            return send(filled(step["request"], self.captured), self.program, self.jar)
        if step.get("python") is not None:
            return self.program.value(step["python"])
        return self.program.output(step["command"])


def raised(cause):
    """An exception that left the program, as a result."""
    return {"raises": f"{type(cause).__name__}: {cause}", "trace": trace(cause)}


def filled(request, captured):
    """The request with each `{{name}}` replaced by what was captured under that name."""

    def fill(value):
        if isinstance(value, str):
            return re.sub(r"\{\{(\w+)\}\}", lambda match: captured.get(match.group(1), match.group(0)), value)
        if isinstance(value, dict):
            return {key: fill(inner) for key, inner in value.items()}
        return [fill(inner) for inner in value] if isinstance(value, list) else value

    return fill(request)


def send(request, program, jar):
    """Sends a request and, if it asks for that, follows redirects as a browser does. `at` is the path that answered."""
    scheme = "https" if request["secure"] else "http"
    host = next((value for name, value in request["headers"].items() if name.lower() == "host"), "localhost")
    path = request["path"]
    if request["query"]:
        path += ("&" if "?" in path else "?") + urlencode(request["query"])
    method = request["method"]
    body, content_type = body_of(request)
    cookies = jar if request["cookies"] else {}
    for _ in range(MOST_REDIRECTS):
        result, location = call(program, method, scheme, host, path, request["headers"], body, content_type, cookies)
        if not request["follow"] or result["status"] not in REDIRECTS or location is None:
            return {**result, "at": path}
        target = urlsplit(urljoin(f"{scheme}://{host}{path}", location))
        scheme, host = target.scheme, target.netloc
        path = (target.path or "/") + (f"?{target.query}" if target.query else "")
        if result["status"] == 303 and method != "HEAD" or result["status"] in (301, 302) and method == "POST":
            method, body, content_type = "GET", b"", None
    raise RuntimeError(f"more than {MOST_REDIRECTS} redirects")


def body_of(request):
    """The bytes of the body and their content type."""
    if request["files"]:
        boundary = "----transcript"
        parts = [
            f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
            for name, values in (request.get("form") or {}).items()
            for value in ([values] if isinstance(values, str) else values)
        ] + [
            f'--{boundary}\r\nContent-Disposition: form-data; name="{one["field"]}"; filename="{one["name"]}"\r\n'
            f'Content-Type: {one["type"]}\r\n\r\n'.encode() + content_of(one) + b"\r\n"
            for one in request["files"]
        ]
        return b"".join([*parts, f"--{boundary}--\r\n".encode()]), f"multipart/form-data; boundary={boundary}"
    if request.get("form") is not None:
        return urlencode(request["form"], doseq=True).encode(), "application/x-www-form-urlencoded"
    if "json" in request:
        return json.dumps(request["json"]).encode(), "application/json"
    return (request.get("body") or "").encode(), None


def content_of(file):
    """The bytes of a file of a form."""
    return base64.b64decode(file["base64"]) if file.get("base64") is not None else file["text"].encode()


def call(program, method, scheme, host, path, headers, body, content_type, jar):
    """Calls the program. Returns what came back and where it redirects to."""
    route, _, query = path.partition("?")
    query = quote(query, safe="%/:?#[]@!$&'()*+,;=-._~")
    sent = [(key, value) for key, value in headers.items() if key.lower() != "host"]
    given = {key.lower() for key, _ in sent}
    if (body or method in ("POST", "PUT", "PATCH")) and "content-length" not in given:
        sent.append(("Content-Length", str(len(body))))
    if content_type is not None and "content-type" not in given:
        sent.append(("Content-Type", content_type))
    cookies = "; ".join(f"{key}={one['value']}" for key, one in jar.items() if fits(one, scheme, route))
    if cookies:
        sent.append(("Cookie", cookies))
    answer = program.call(method, scheme, host, route, query, sent, body)
    raw = answer["raw"]
    result = {"status": answer["status"], "headers": answer["headers"], "body": raw.decode("utf-8", "backslashreplace")}
    found = {key.lower(): value for key, value in answer["headers"]}
    if "json" in found.get("content-type", ""):
        with contextlib.suppress(ValueError):
            result["json"] = json.loads(raw)
    for key, value in answer["headers"]:
        if key.lower() == "set-cookie":
            keep(value, jar)
    return result, found.get("location")


async def call_asgi(application, method, scheme, host, route, query, headers, body):
    """A request as ASGI 3 has it."""
    messages = [{"type": "http.request", "body": body, "more_body": False}]
    answer = {"raw": b""}

    async def receive():
        if messages:
            return messages.pop()
        return await asyncio.get_running_loop().create_future()

    async def send(message):
        if message["type"] == "http.response.start":
            pairs = [[key.decode("latin-1"), value.decode("latin-1")] for key, value in message.get("headers", [])]
            answer.update(status=message["status"], headers=pairs)
        else:
            answer["raw"] += message.get("body", b"")

    name, _, port = host.partition(":")
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.5"},
        "http_version": "1.1",
        "method": method,
        "scheme": scheme,
        "path": unquote(route),
        "raw_path": route.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(key.lower().encode(), value.encode("latin-1")) for key, value in [("Host", host), *headers]],
        "client": ("127.0.0.1", 0),
        "server": (name, int(port or (443 if scheme == "https" else 80))),
    }
    await application(scope, receive, send)
    return answer


def call_wsgi(application, method, scheme, host, route, query, headers, body):
    """A request as PEP 3333 has it."""
    name, _, port = host.partition(":")
    environ = {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(route).decode("latin-1"),
        "QUERY_STRING": query,
        "SERVER_NAME": name,
        "SERVER_PORT": port or ("443" if scheme == "https" else "80"),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": host,
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scheme,
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    for key, value in headers:
        variable = key.upper().replace("-", "_")
        environ[variable if variable in ("CONTENT_TYPE", "CONTENT_LENGTH") else f"HTTP_{variable}"] = value
    answer = {}
    written = []

    def start_response(status, response_headers, exc_info=None):
        if exc_info is not None and answer and written:
            raise exc_info[1].with_traceback(exc_info[2])
        answer.update(status=int(status.split(" ", 1)[0]), headers=[[key, value] for key, value in response_headers])
        return written.append

    parts = application(environ, start_response)
    try:
        written.extend(parts)
    finally:
        if hasattr(parts, "close"):
            parts.close()
    return {**answer, "raw": b"".join(written)}


def keep(header, jar):
    """Puts a cookie into the jar, or takes an expired one out."""
    try:
        cookies = SimpleCookie(header)
    except CookieError:
        return
    for key, morsel in cookies.items():
        if morsel["max-age"] == "0" or "1970" in morsel["expires"]:
            jar.pop(key, None)
        else:
            jar[key] = {"value": morsel.coded_value, "path": morsel["path"] or "/", "secure": bool(morsel["secure"])}


def fits(cookie, scheme, path):
    """Whether a cookie is sent to an address."""
    below = path == cookie["path"] or path.startswith(cookie["path"].rstrip("/") + "/")
    return below and (scheme == "https" or not cookie["secure"])


def trace(cause):
    """The lines of a traceback that concern the program."""
    lines = traceback.format_exception(cause)
    return "".join(lines)[-4000:]
