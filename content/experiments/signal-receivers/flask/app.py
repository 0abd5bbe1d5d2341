from flask import Flask, got_request_exception, render_template_string
from flask import request_finished, request_started, template_rendered
from flask.signals import Namespace

app = Flask(__name__)
log = []
order_paid = Namespace().signal("order-paid")

for signal in (request_started, template_rendered, request_finished, got_request_exception):
    signal.connect(lambda sender, name=signal.name, **extra: log.append(name), app, weak=False)


@order_paid.connect
def note(sender, number):
    log.append(f"paid {number}")


@app.get("/")
def home():
    return render_template_string("hello")


@app.get("/fail")
def fail():
    raise ValueError("broken")


@app.get("/pay")
def pay():
    return str(len(order_paid.send(app, number=7)))


def broken(sender, number):
    raise ValueError("receiver is broken")


def spoil():
    order_paid.connect(broken)


def taken():
    names, log[:] = list(log), []
    return names
