"""How a Flask program is started: entry is `module:name` or `module:factory()`, as `flask --app` takes it."""

import importlib
import sys

import click.testing
import flask.cli
import flask.json.provider
import flask.testing
import flask.views
import werkzeug.debug
import werkzeug.exceptions
import werkzeug.middleware.dispatcher
import werkzeug.middleware.proxy_fix
import werkzeug.routing

program = None


def load(folder, entry, interface):
    global program
    program = flask.cli.ScriptInfo(app_import_path=entry)
    application = program.load_app()
    if interface == "asgi":
        application = importlib.import_module("asgiref.wsgi").WsgiToAsgi(application)
    return application, vars(sys.modules[entry.partition(":")[0]])


def template(text):
    return program.load_app().jinja_env.from_string(text)


def command(arguments):
    flask.cli.FlaskGroup(add_version_option=True).main(
        args=arguments, obj=program, prog_name="flask"
    )
