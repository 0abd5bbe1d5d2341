import importlib.metadata
import pkgutil
import re

import flask

app = flask.Flask(__name__)


def required():
    found = ["Flask"]
    for name in found:
        for line in importlib.metadata.requires(name) or []:
            package = re.match(r"[\w-]+", line).group().lower()
            if ";" not in line and package not in found:
                found.append(package)
    return sorted(found[1:])


def parts():
    modules = pkgutil.iter_modules(flask.__path__)
    return sorted(each.name for each in modules if not each.name.startswith("_"))


def extensions():
    return sorted(app.extensions)
