"""Flask outside, and a Django project at /office."""

import os

from django.core.wsgi import get_wsgi_application
from werkzeug.middleware.dispatcher import DispatcherMiddleware

from shelf import create_app

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "office.settings")
app = create_app()
app.wsgi_app = DispatcherMiddleware(
    app.wsgi_app, {"/office": get_wsgi_application()}
)
