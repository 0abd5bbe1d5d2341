from flask import Flask, request
from wtforms import Form, StringField, SubmitField
from wtforms.validators import InputRequired

app = Flask(__name__)


class Login(Form):
    email = StringField(validators=[InputRequired()])
    login = SubmitField()


class News(Form):
    email = StringField(validators=[InputRequired()])
    news = SubmitField()


@app.post("/both-read")
def both_read():
    forms = {"login": Login(request.form), "news": News(request.form)}
    return {name: form.validate() for name, form in forms.items()}


@app.post("/by-button")
def by_button():
    login, news = Login(prefix="login"), News(prefix="news")
    if login.login.name in request.form:
        login.process(request.form)
        return {"login": login.validate()}
    if news.news.name in request.form:
        news.process(request.form)
        return {"news": news.validate()}
    return {}
