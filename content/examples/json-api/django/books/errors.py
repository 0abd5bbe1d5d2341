from django.http import JsonResponse


def bad_request(request, exception):
    return JsonResponse({"error": "Bad Request"}, status=400)


def not_found(request, exception):
    return JsonResponse({"error": "Not Found"}, status=404)
