from django.conf import settings
from django.urls import include, path

import views

handler403 = views.denied
urlpatterns = [
    path("part/", include("part")),
    path("<what>", views.view),
]
