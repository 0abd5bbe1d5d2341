from django import forms
from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.urls import path

TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates"}]
settings.configure(
    ROOT_URLCONF=__name__, ALLOWED_HOSTS=["localhost"], TEMPLATES=TEMPLATES
)


class RowForm(forms.Form):
    article = forms.CharField()
    pieces = forms.IntegerField()


OrderForms = forms.formset_factory(RowForm, extra=1, max_num=3, validate_max=True)
AnyOrderForms = forms.formset_factory(RowForm)
RemovableForms = forms.formset_factory(RowForm, can_delete=True)


def order(request):
    if request.method == "GET":
        return HttpResponse(str(OrderForms(prefix="rows")))
    formset = OrderForms(request.POST, prefix="rows")
    if formset.is_valid():
        rows = [form.cleaned_data for form in formset if form.has_changed()]
        return JsonResponse(rows, safe=False)
    messages = formset.non_form_errors() or formset.errors
    return JsonResponse(messages, safe=False, status=422)


def unlimited(count):
    names = [f"form-{n}-{name}" for n in range(count) for name in ("article", "pieces")]
    data = {name: "1" for name in names}
    data |= {"form-TOTAL_FORMS": count, "form-INITIAL_FORMS": 0}
    formset = AnyOrderForms(data)
    return [len(formset.forms), formset.is_valid()]


def ticked():
    data = {"form-TOTAL_FORMS": 2, "form-INITIAL_FORMS": 0}
    data |= {"form-0-article": "tea", "form-0-pieces": "1"}
    data |= {"form-1-article": "milk", "form-1-pieces": "2", "form-1-DELETE": "on"}
    formset = RemovableForms(data)
    formset.is_valid()
    return [form.cleaned_data["article"] for form in formset.deleted_forms]


urlpatterns = [path("order", order)]
