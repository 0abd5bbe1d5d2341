from flask import Flask, Request, Response, request
from flask.json.provider import DefaultJSONProvider


class OwnRequest(Request):
    @property
    def tenant(self):
        return self.headers.get("X-Tenant", "none")


class OwnResponse(Response):
    default_mimetype = "text/plain"


class OwnJSON(DefaultJSONProvider):
    @staticmethod
    def default(value):
        if isinstance(value, set):
            return sorted(value)
        return DefaultJSONProvider.default(value)


class OwnFlask(Flask):
    request_class = OwnRequest
    response_class = OwnResponse
    json_provider_class = OwnJSON


app = OwnFlask(__name__)


@app.get("/tenant")
def tenant():
    return request.tenant


@app.get("/set")
def numbers():
    return {"numbers": {2, 1}}
