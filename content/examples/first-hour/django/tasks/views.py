from django.forms import modelform_factory
from django.shortcuts import redirect, render

from tasks.models import Task

TaskForm = modelform_factory(Task, fields=["title"])


def index(request):
    form = TaskForm(request.POST or None)
    if form.is_valid():
        form.save()
        return redirect("/")
    tasks = Task.objects.all()
    return render(request, "tasks/index.html", {"form": form, "tasks": tasks})
