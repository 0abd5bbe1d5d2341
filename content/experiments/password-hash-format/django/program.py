from django.conf import settings

settings.configure(
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
urlpatterns = []


def create(password):
    from django.contrib.auth.models import User

    return User.objects.create_user("ada", password=password).password


def log_in_with_old_hash(password):
    from django.contrib.auth import authenticate
    from django.contrib.auth.hashers import PBKDF2PasswordHasher
    from django.contrib.auth.models import User

    old = PBKDF2PasswordHasher().encode(password, "salt", iterations=1000)
    User.objects.filter(username="ada").update(password=old)
    authenticate(username="ada", password=password)
    return User.objects.get(username="ada").password
