from pathlib import Path

from django.conf import settings

settings.configure(ROOT_URLCONF=__name__)
urlpatterns = []
HERE = Path(__file__).parent


def lines(folder):
    """The files that a command wrote, each with the number of its lines."""
    found = [path for path in Path(folder).rglob("*") if path.is_file()]
    return {
        path.relative_to(folder).as_posix(): len(path.read_text().splitlines())
        for path in sorted(found)
        if path.suffix == ".py"
    }


def others(folder):
    return [path.name for path in Path(folder).rglob("*") if path.is_file() and path.suffix != ".py"]


def code(file):
    """The lines of a file that are neither empty, comment nor docstring."""
    text = Path(file).read_text().split('"""')[-1]
    return [line for line in text.splitlines() if line and not line.startswith("#")]
