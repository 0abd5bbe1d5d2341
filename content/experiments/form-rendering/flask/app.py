from flask import Flask, render_template, render_template_string
from flask_bootstrap import Bootstrap5
from flask_wtf import FlaskForm
from wtforms import IntegerField, PasswordField, StringField
from wtforms.validators import InputRequired, Length, NumberRange

app = Flask(__name__)
app.config["WTF_CSRF_ENABLED"] = False
Bootstrap5(app)


class SignUp(FlaskForm):
    name = StringField(validators=[InputRequired(), Length(max=10)])
    age = IntegerField(
        validators=[InputRequired(), NumberRange(min=18)],
        render_kw={"class": "narrow"},
    )
    password = PasswordField(validators=[InputRequired()])


@app.route("/", methods=["GET", "POST"])
def index():
    form = SignUp()
    if form.validate_on_submit():
        return "done"
    return render_template("form.html", form=form)


def render(text):
    with app.test_request_context():
        return render_template_string(text, form=SignUp())
