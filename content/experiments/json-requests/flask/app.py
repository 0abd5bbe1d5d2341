from flask import Flask, request

app = Flask(__name__)


@app.post("/orders")
def orders():
    order = request.get_json()
    return {"quantity": order["quantity"]}
