from django.core.exceptions import ValidationError
from django.db import transaction
from django.forms import modelform_factory
from shop.models import Product, StrictProduct

urlpatterns = []


def attempt(write):
    try:
        with transaction.atomic():
            write()
    except ValidationError as error:
        return "ValidationError: " + ", ".join(sorted(error.message_dict))
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return "saved"


def new_object():
    Product(name="a very long name", price=-1).save()


def create():
    Product.objects.create(name="a very long name", price=-1)


def changed_object():
    product = Product.objects.first()
    product.price = -2
    product.save()


def many_rows():
    Product.objects.bulk_create([Product(name="chair", price=-1)])


def update():
    Product.objects.update(price=-1)


def long_name():
    Product(name="a very long name", price=1).save()


def wrong_type():
    Product(name="desk", price="cheap").save()


def missing_name():
    Product(price=1).save()


def constraint_new():
    Product(name="sofa", price=1, stock=-1).save()


def constraint_update():
    Product.objects.update(stock=-1)


def full_clean():
    product = Product(name="a very long name", price=-1, stock=-1)
    product.full_clean()
    product.save()


def form_errors(*fields):
    form_class = modelform_factory(Product, fields=fields)
    sent = {"name": "a very long name", "price": -1, "stock": -1}
    return sorted(form_class(sent).errors)


def strict_new():
    StrictProduct(price=-1).save()


def strict_create():
    StrictProduct.objects.create(price=-1)


def strict_many_rows():
    StrictProduct.objects.bulk_create([StrictProduct(price=-1)])


def strict_update():
    StrictProduct.objects.update(price=-2)
