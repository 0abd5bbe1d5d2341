import base64

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


# Made by Werkzeug for the same password.
SCRYPT = (
    "scrypt:32768:8:1$oyTd4yqQeDDaLt8D$"
    "54f665a4f196f4a75f3f1d05131a7307f536fa561d33f22852c5b814384baed2"
    "6d713563db25d3549a97883f3241bb204bc351199af27ea3714f2adf81754b05"
)
PBKDF2 = (
    "pbkdf2:sha256:1000000$uDazVk2I51tAry0M$"
    "2d6d6abd639001f8d5a3a50bc2d98281d4c7231adb4acdd96fdcfb0f737a9005"
)


def rewritten(encoded):
    """The same hash in Django's way of writing it."""
    method, salt, stored = encoded.split("$")
    algorithm, *numbers = method.split(":")
    stored = base64.b64encode(bytes.fromhex(stored)).decode()
    if algorithm == "scrypt":
        n, r, p = numbers
        return f"scrypt${n}${salt}${r}${p}${stored}"
    digest, iterations = numbers
    return f"pbkdf2_{digest}${iterations}${salt}${stored}"


def check(encoded):
    from django.contrib.auth.hashers import check_password

    return [check_password(word, encoded) for word in ("correct horse", "battery staple")]


def check_with_more_memory(encoded):
    from django.contrib.auth.hashers import ScryptPasswordHasher

    class RoomyScryptPasswordHasher(ScryptPasswordHasher):
        maxmem = 64 * 1024 * 1024

    hasher = RoomyScryptPasswordHasher()
    return [hasher.verify(word, encoded) for word in ("correct horse", "battery staple")]
