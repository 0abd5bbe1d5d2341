from flask import Flask, request
from wtforms import Form, StringField
from wtforms.validators import ReadOnly

app = Flask(__name__)


class Attribute(Form):
    owner = StringField(render_kw={"disabled": True})


class Checked(Form):
    owner = StringField(validators=[ReadOnly()])


class Account:
    owner = "ada"


@app.post("/<kind>")
def change(kind):
    account = Account()
    form = {"attribute": Attribute, "checked": Checked}[kind](request.form, obj=account)
    if not form.validate():
        return {"errors": form.errors}
    form.populate_obj(account)
    return {"owner": account.owner}
