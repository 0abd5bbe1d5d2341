from django.conf import settings
from django.core.management import BaseCommand, CommandError


class Command(BaseCommand):
    def add_arguments(self, parser):
        parser.add_argument("day")

    def handle(self, day, **options):
        if day == "never":
            raise CommandError("there is no such day")
        self.stdout.write(f"reminded for {settings.SHOP} on {day}")
