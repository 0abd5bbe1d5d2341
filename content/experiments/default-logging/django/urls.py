import logging

from django.conf import settings
from django.core import mail
from django.http import HttpResponse
from django.urls import path
from settings import written


def say(request):
    for logger in (logging.getLogger("django"), logging.getLogger("shop")):
        logger.info("%s informs", logger.name)
        logger.warning("%s warns", logger.name)
    return HttpResponse("said")


def boom(request):
    raise ZeroDivisionError("lost")


def heard(*pieces):
    """Which of these pieces were written since the last time."""
    text = written.getvalue()
    written.truncate(0)
    written.seek(0)
    return {piece: piece in text for piece in pieces}


def mails():
    """The subjects of the mails, and whether they say where it happened."""
    return [[one.subject, "in boom" in one.body] for one in mail.outbox]


def switch(debug):
    settings.DEBUG = debug


urlpatterns = [path("say", say), path("boom", boom)]
