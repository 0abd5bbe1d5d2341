from flask import Flask, request
from flask_mail import Mail, Message

app = Flask(__name__)
app.config.update(TESTING=True, MAIL_DEFAULT_SENDER="shop@example.com")
mail = Mail(app)


@app.post("/invite")
def invite():
    message = Message(
        request.form["subject"],
        recipients=[request.form["to"]],
        body="Come and see.",
        html="<p>Come and see.</p>",
    )
    mail.send(message)
    return "sent"


def sent_for(subject):
    """What one request sends. With TESTING, nothing leaves this process."""
    form = {"subject": subject, "to": "ada@example.com"}
    with mail.record_messages() as outbox:
        app.test_client().post("/invite", data=form)
    return [describe(message) for message in outbox]


def describe(message):
    return [message.sender, message.recipients, message.subject, message.html]


def without_sender():
    quiet = Flask("quiet")
    quiet.testing = True
    with quiet.app_context():
        Mail(quiet).send(Message("Hello", recipients=["ada@example.com"]))
