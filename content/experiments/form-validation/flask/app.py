from flask import Flask
from flask_wtf import FlaskForm
from werkzeug.datastructures import MultiDict
from wtforms import Form, IntegerField, PasswordField, StringField
from wtforms.validators import DataRequired, EqualTo, InputRequired
from wtforms.validators import Length, NumberRange

app = Flask(__name__)
app.config["WTF_CSRF_ENABLED"] = False
same = EqualTo("password", message="The passwords differ.")


class SignUp(FlaskForm):
    name = StringField(validators=[InputRequired(), Length(max=10)])
    age = IntegerField(validators=[InputRequired(), NumberRange(min=18)])
    password = PasswordField(validators=[InputRequired()])
    again = PasswordField(validators=[InputRequired(), same])


class Stock(Form):
    stock = IntegerField(validators=[DataRequired()])


@app.post("/form")
def sign_up():
    form = SignUp()
    if form.validate_on_submit():
        return {"name": form.name.data, "age": form.age.data}
    return form.errors, 422


def stock(value):
    form = Stock(MultiDict({"stock": value}))
    form.validate()
    return form.errors
