"""The trimmed project with Jinja as its template engine."""

from trimmed import *

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [BASE_DIR / "jinja_templates"],
    }
]
