from api import api
from django.core.wsgi import get_wsgi_application
from werkzeug.middleware.dispatcher import DispatcherMiddleware

application = DispatcherMiddleware(get_wsgi_application(), {"/api": api})
