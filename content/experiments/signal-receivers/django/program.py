from django import setup
from django.conf import settings
from django.core import signals
from django.db import connection, models
from django.db.models.signals import post_save, pre_save
from django.dispatch import Signal, receiver
from django.http import HttpResponse
from django.urls import path

settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["*"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
setup()
log = []
order_paid = Signal()

for name in ("request_started", "request_finished", "got_request_exception"):
    getattr(signals, name).connect(
        lambda name=name, **extra: log.append(name), weak=False, dispatch_uid=name
    )


class Note(models.Model):
    text = models.CharField(max_length=20)

    class Meta:
        app_label = "program"


@receiver([pre_save, post_save], sender=Note)
def saved(signal, **extra):
    log.append("pre_save" if signal is pre_save else "post_save")


@receiver(order_paid)
def note(number, **extra):
    log.append(f"paid {number}")


def broken(**extra):
    raise ValueError("receiver is broken")


def spoil():
    order_paid.connect(broken)


def home(request):
    return HttpResponse("hello")


def fail(request):
    raise ValueError("broken")


def pay(request):
    return HttpResponse(str(len(order_paid.send(sender=None, number=7))))


def pay_robustly():
    return [str(result) for _, result in order_paid.send_robust(sender=None, number=8)]


def store():
    with connection.schema_editor() as editor:
        editor.create_model(Note)
    Note.objects.create(text="one")
    log.append("then")
    Note.objects.update(text="two")
    Note.objects.bulk_create([Note(text="three")])


def taken():
    names, log[:] = list(log), []
    return names


urlpatterns = [path("", home), path("fail", fail), path("pay", pay)]
