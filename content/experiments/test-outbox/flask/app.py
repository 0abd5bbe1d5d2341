from flask import Flask
from flask_mail import Mail, Message

app = Flask(__name__)
app.config.update(
    TESTING=True,
    MAIL_SERVER="mail.example",
    MAIL_DEFAULT_SENDER="shop@shop.example",
)
mail = Mail(app)


@app.post("/order")
def order():
    mail.send(Message("Your order", recipients=["ada@shop.example"]))
    return "sent"
