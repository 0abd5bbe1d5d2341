from django.template import TemplateDoesNotExist
from django.template.backends.base import BaseEngine
from mako.template import Template as MakoTemplate


class Template:
    def __init__(self, source):
        self.template = MakoTemplate(source, default_filters=["h"])

    def render(self, context=None, request=None):
        return self.template.render(**(context or {}))


class Mako(BaseEngine):
    app_dirname = "mako"

    def __init__(self, params):
        params = params.copy()
        params.pop("OPTIONS")
        super().__init__(params)

    def get_template(self, name):
        raise TemplateDoesNotExist(name, backend=self)

    def from_string(self, source):
        return Template(source)
