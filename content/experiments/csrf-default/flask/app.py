from flask import Flask, render_template_string
from flask_wtf.csrf import CSRFProtect
from werkzeug.middleware.dispatcher import DispatcherMiddleware

FORM = """<form method="post">
<input type="hidden" name="csrf_token" value="{{ csrf_token() }}">
</form>"""

app = Flask(__name__)

protected = Flask("protected")
protected.config["SECRET_KEY"] = "only for this experiment"
CSRFProtect(protected)


@app.post("/transfer")
@protected.post("/transfer")
def transfer():
    return "done"


@protected.get("/form")
def form():
    return render_template_string(FORM)


app.wsgi_app = DispatcherMiddleware(app.wsgi_app, {"/protected": protected})
