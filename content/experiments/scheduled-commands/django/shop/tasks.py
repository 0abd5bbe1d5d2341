from django.tasks import task


@task
def remind():
    """Reminds everybody."""
