from django.conf import global_settings
from django.contrib.auth.forms import UserCreationForm
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.http import JsonResponse
from django.test import override_settings
from django.urls import path
from django.views.decorators.csrf import csrf_exempt


@csrf_exempt
def join(request):
    given = request.POST
    form = UserCreationForm({
        "username": given["username"],
        "password1": given["password"],
        "password2": given["password"],
    })
    problems = [error.code for error in form.errors.as_data().get("password2", [])]
    return JsonResponse({"accepted": form.is_valid(), "problems": problems})


def from_code(password):
    """No form, hence no rules."""
    return User.objects.create_user("code", password=password).check_password(password)


def without_the_list(password):
    """With the value that the setting has when no settings file names it."""
    unset = global_settings.AUTH_PASSWORD_VALIDATORS
    with override_settings(AUTH_PASSWORD_VALIDATORS=unset):
        return validate_password(password)


urlpatterns = [path("join", join)]
