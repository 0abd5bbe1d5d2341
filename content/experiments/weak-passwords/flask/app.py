from flask import Flask
from flask_wtf import FlaskForm
from wtforms import PasswordField, StringField
from wtforms.validators import Length

app = Flask(__name__)
app.config["SECRET_KEY"] = "only for this experiment"
app.config["WTF_CSRF_ENABLED"] = False


class Bare(FlaskForm):
    username = StringField()
    password = PasswordField()


class Ruled(Bare):
    password = PasswordField(validators=[Length(min=8)])


@app.post("/bare")
def bare():
    form = Bare()
    return {"accepted": form.validate(), "problems": form.password.errors}


@app.post("/join")
def join():
    form = Ruled()
    return {"accepted": form.validate(), "problems": form.password.errors}
