from django import forms
from django.http import JsonResponse
from django.shortcuts import render


class TextForm(forms.Form):
    text = forms.CharField(
        widget=forms.Textarea, error_messages={"required": "Write something."}
    )


def index(request):
    form = TextForm(request.POST if request.method == "POST" else None)
    context = {"form": form}
    if form.is_valid():
        context["words"] = len(form.cleaned_data["text"].split())
    status = 400 if form.errors else 200
    return render(request, "words/index.html", context, status=status)


def api_words(request):
    text = request.GET.get("text", "").strip()
    if not text:
        return JsonResponse({"error": "text is missing"}, status=400)
    return JsonResponse({"words": len(text.split())})
