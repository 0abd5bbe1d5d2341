from django.http import JsonResponse


def book(request, number):
    return JsonResponse({"id": number, "title": "Persuasion", "author": "Jane Austen", "pages": 249})
