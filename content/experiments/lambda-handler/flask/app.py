from apig_wsgi import make_lambda_handler
from flask import Flask, request

app = Flask(__name__)


@app.post("/greet")
def greet():
    return f"Hello, {request.args['name']}, {request.form['mood']}"


lambda_handler = make_lambda_handler(app)


HTTP = {"method": "POST", "protocol": "HTTP/1.1", "sourceIp": "203.0.113.7"}


def event(**changes):
    return {
        "version": "2.0",
        "rawPath": "/greet",
        "rawQueryString": "name=Ada",
        "headers": {
            "host": "localhost",
            "content-type": "application/x-www-form-urlencoded",
        },
        "requestContext": {"http": HTTP},
        "body": "mood=glad",
        "isBase64Encoded": False,
        **changes,
    }


def handled(**changes):
    response = lambda_handler(event(**changes), None)
    return [response["statusCode"], response["body"]]
