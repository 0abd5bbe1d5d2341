from datetime import timedelta

from django.utils import timezone

urlpatterns = []


def in_an_hour(backend):
    from shop.tasks import remind

    later = timezone.now() + timedelta(hours=1)
    return remind.using(backend=backend, run_after=later).enqueue().status
