import re

from app import app

client = app.test_client()


def post(host="localhost"):
    form = {"password": "tr0ub4dor"}
    return client.post("/boom", data=form, base_url=f"http://{host}")


def shown(*pieces, host="localhost"):
    """Which of these pieces stand in the page."""
    response = post(host)
    found = {piece: piece in response.text for piece in pieces}
    return {"status": response.status_code, **found}


def console(code, pin=None):
    """What the console of the last frame answers to some code."""
    page = post().text
    secret = re.search(r'SECRET = "(\w+)"', page)[1]
    frame = re.findall(r'id="frame-(\d+)"', page)[-1]
    fields = {"__debugger__": "yes", "s": secret, "frm": frame}
    if pin:
        client.get("/", query_string={**fields, "cmd": "pinauth", "pin": pin})
    response = client.get("/", query_string={**fields, "cmd": code})
    return response.status_code, re.sub("<[^>]+>", "", response.text)
