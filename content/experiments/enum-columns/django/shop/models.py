from django.db import models


class State(models.TextChoices):
    NEW = "new", "just arrived"
    SENT = "sent", "on its way"


class Parcel(models.Model):
    state = models.CharField(max_length=10, choices=State)


class StrictParcel(models.Model):
    state = models.CharField(max_length=10, choices=State)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=State.values), name="known_state"
            )
        ]
