import json
import logging

lines = []


class JsonLines(logging.Formatter):
    def format(self, record):
        line = {
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if hasattr(record, "status_code"):
            line["status"] = record.status_code
        if hasattr(record, "request"):
            line["path"] = record.request.path
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line)


class Kept(logging.Handler):
    """Keeps each line, where a program would write it to standard error."""

    def emit(self, record):
        lines.append(self.format(record))


LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": JsonLines}},
    "handlers": {"kept": {"()": Kept, "formatter": "json"}},
    "root": {"level": "INFO", "handlers": ["kept"]},
}


def logged():
    """The lines since the last time; of a traceback only its last line."""
    found = [json.loads(line) for line in lines]
    lines.clear()
    for line in found:
        if "traceback" in line:
            line["traceback"] = line["traceback"].splitlines()[-1]
    return found
