from flask import Flask, flash, redirect, render_template, url_for
from flask_wtf import CSRFProtect, FlaskForm
from wtforms import EmailField, StringField, TextAreaField
from wtforms.validators import DataRequired, Email, Length

app = Flask(__name__)
# Signs the session cookie, which holds the secret behind the tokens.
app.config["SECRET_KEY"] = "dev"
# Refuses a POST without a valid token before the view is called.
CSRFProtect(app)


class ContactForm(FlaskForm):
    name = StringField(validators=[DataRequired(), Length(max=80)])
    email = EmailField(validators=[DataRequired(), Email()])
    message = TextAreaField(validators=[DataRequired(), Length(max=2000)])


@app.route("/contact/", methods=["GET", "POST"])
def contact():
    form = ContactForm()
    if form.validate_on_submit():
        # Here the message would be stored or sent.
        flash(f"Thank you, {form.name.data}.")
        # After a redirect, a reload repeats a GET and sends nothing twice.
        return redirect(url_for("contact"))
    # A first visit and a refused form both end here.
    return render_template("contact.html", form=form)
