import warnings

from django.conf import LazySettings, global_settings
from django.core import mail
from django.core.mail import send_mail
from django.http import HttpResponse
from django.test import Client
from django.urls import path


def invite(request):
    send_mail(
        request.POST["subject"],
        "Come and see.",
        None,
        [request.POST["to"]],
        html_message="<p>Come and see.</p>",
    )
    return HttpResponse("sent")


def sent_for(subject):
    """What one request sends. The backend of the settings keeps it in a list."""
    mail.outbox = []
    Client().post("/invite", {"subject": subject, "to": "ada@example.com"})
    return [describe(message) for message in mail.outbox]


def describe(message):
    return [message.from_email, message.to, message.subject, message.alternatives[0][0]]


def newsletter():
    """How many messages another mailer sends, and how many reached the first one's list."""
    mail.outbox = []
    sent = send_mail("News", "…", None, ["ada@example.com"], using="newsletters")
    return [sent, len(mail.outbox)]


def messages_about(**names):
    """What Django says about these settings in a project of their own."""
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        own = LazySettings()
        try:
            own.configure(global_settings, **names)
        except Exception as error:
            return f"{type(error).__name__}: {error}"
    return "; ".join(str(one.message) for one in warned)


urlpatterns = [path("invite", invite)]
