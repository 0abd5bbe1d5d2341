from django.conf import settings
from django.http import HttpResponse


def front(request):
    return HttpResponse(settings.SHOP_NAME)
