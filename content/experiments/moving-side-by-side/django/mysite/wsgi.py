"""Django outside, and what is left of the Flask version at /books."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from werkzeug.middleware.dispatcher import DispatcherMiddleware

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mysite.settings")
django_app = get_wsgi_application()

from old_shelf import create_app  # noqa: E402

flask_app = create_app(settings.BASE_DIR / "shelf.db")
application = DispatcherMiddleware(django_app, {"/books": flask_app})
