from django.conf import settings
from django.core.management import BaseCommand


class Command(BaseCommand):
    def handle(self, **options):
        self.stdout.write(getattr(settings, "GREETING", "hello"))
