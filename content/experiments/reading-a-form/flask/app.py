from flask import Flask, request
from flask_wtf import FlaskForm
from wtforms import Form, IntegerField, StringField
from wtforms.validators import InputRequired

app = Flask(__name__)
app.secret_key = "only for this experiment"


class Fields:
    name = StringField(validators=[InputRequired()])
    age = IntegerField(validators=[InputRequired()])


class PersonForm(Fields, Form):
    pass


class GuardedForm(Fields, FlaskForm):
    pass


@app.post("/by-hand")
def by_hand():
    age = int(request.form["age"]) + 1
    return f"{request.form['name']} {age}"


@app.post("/form")
def form():
    return answer(PersonForm(request.form))


@app.route("/flask-wtf", methods=["GET", "POST"])
def flask_wtf():
    form = GuardedForm()
    return answer(form) if form.is_submitted() else str(form.hidden_tag())


def answer(form):
    if form.validate():
        return f"{form.name.data} {form.age.data + 1}"
    return form.errors, 422
