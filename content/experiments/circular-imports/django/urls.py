from django.urls import include, path

urlpatterns = [path("", include("shop.urls"))]


def relation():
    from orders.models import Order

    return Order._meta.get_field("product").related_model.__name__
