from django.tasks import task

notes = []


@task
def resize(number):
    notes.append(f"resized {number}")
