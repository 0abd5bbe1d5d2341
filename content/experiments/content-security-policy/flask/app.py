import secrets

from flask import Flask, g, render_template_string
from werkzeug.middleware.dispatcher import DispatcherMiddleware

app = Flask(__name__)
plain = Flask("plain")


@app.template_global()
def csp_nonce():
    if "csp_nonce" not in g:
        g.csp_nonce = secrets.token_urlsafe(16)
    return g.csp_nonce


@app.after_request
def add_policy(response):
    csp = response.content_security_policy
    csp.default_src = f"'self' 'nonce-{csp_nonce()}'"
    return response


@app.get("/page")
@plain.get("/page")
def page():
    script = '<script nonce="{{ csp_nonce and csp_nonce() }}">1</script>'
    return render_template_string(script)


app.wsgi_app = DispatcherMiddleware(app.wsgi_app, {"/plain": plain})
