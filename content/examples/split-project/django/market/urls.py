from django.urls import include, path

urlpatterns = [
    path("shop/", include("shop.urls")),
    path("faq/", include("faq.urls")),
    # The second time needs a name of its own, or the links would be unclear.
    path("staff/faq/", include("faq.urls", namespace="staff_faq")),
]
