from flask import Flask, jsonify, render_template_string
from flask_wtf import FlaskForm
from werkzeug.datastructures import MultiDict
from wtforms import FieldList, Form, FormField, IntegerField, StringField
from wtforms.validators import InputRequired

app = Flask(__name__)
app.config["WTF_CSRF_ENABLED"] = False


class RowForm(Form):
    article = StringField(validators=[InputRequired()])
    pieces = IntegerField(validators=[InputRequired()])


class OrderForm(FlaskForm):
    rows = FieldList(FormField(RowForm), min_entries=1, max_entries=3)


class AnyOrderForm(Form):
    rows = FieldList(FormField(RowForm))


@app.route("/order", methods=["GET", "POST"])
def order():
    form = OrderForm()
    if form.validate_on_submit():
        return jsonify(form.rows.data)
    if form.is_submitted():
        return jsonify(form.rows.errors), 422
    return render_template_string("{{ form.rows }}", form=form)


def unlimited(count):
    names = [f"rows-{n}-{name}" for n in range(count) for name in ("article", "pieces")]
    form = AnyOrderForm(MultiDict({name: "1" for name in names}))
    return [len(form.rows), form.validate()]
