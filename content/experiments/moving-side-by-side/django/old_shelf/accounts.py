"""Who is logged in, as Django sees it."""

from django.conf import settings
from django.contrib.auth import get_user
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest


def user_of(cookies):
    request = HttpRequest()
    key = cookies.get(settings.SESSION_COOKIE_NAME)
    request.session = SessionStore(key)
    # Also compares the session with the password of the user.
    return get_user(request).pk
