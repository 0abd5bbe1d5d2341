from django import template
from django.utils.html import format_html

register = template.Library()


@register.filter
def price(value, tax="tax"):
    return f"{value} & {tax}"


@register.simple_tag
def day(month):
    return f"21.{month}."


@register.simple_block_tag
def frame(content, kind):
    return format_html('<div class="{}">{}</div>', kind, content)
