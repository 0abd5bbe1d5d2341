from django.core.management.base import BaseCommand

from library.models import Book


class Command(BaseCommand):
    """The name of the command is that of this file."""

    help = "Adds a book."

    def add_arguments(self, parser):
        parser.add_argument("title")
        parser.add_argument("copies", type=int)

    def handle(self, *args, title, copies, **options):
        Book.objects.create(title=title, copies=copies)
        self.stdout.write(f"Added: {title}")
