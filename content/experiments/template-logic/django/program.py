from django.conf import settings
from django.template import engines

BACKEND = "django.template.backends.django.DjangoTemplates"
STRICT = {"string_if_invalid": "MISSING"}
settings.configure(
    ROOT_URLCONF=__name__,
    TEMPLATES=[
        {"BACKEND": BACKEND, "NAME": "default"},
        {"BACKEND": BACKEND, "NAME": "strict", "OPTIONS": STRICT},
    ],
)
urlpatterns = []


class Basket:
    _owner = "ada"

    def __init__(self):
        self.prices = [2, 3]

    def total(self, factor=1):
        return sum(self.prices) * factor

    def clear(self):
        self.prices.clear()
        return ""

    clear.alters_data = True


def render(text, engine="default", basket=None):
    context = {"basket": basket or Basket(), "price": 4, "numbers": [1, 2]}
    return engines[engine].from_string(text).render(context)


def render_strictly(text):
    return render(text, "strict")


def render_clear():
    basket = Basket()
    return render("{{ basket.clear }}", basket=basket), len(basket.prices)
