import base64

from flask import Flask
from werkzeug.security import check_password_hash, generate_password_hash

app = Flask(__name__)
stored = generate_password_hash("correct horse")

# Made by Django 6.1 for the same password.
FROM_DJANGO = (
    "pbkdf2_sha256$1500000$XSOWEv892EEeZrjJxZrwxc$"
    "sigf87eFzKsNZA8EOBFhXCtW+WshKkMGY1tiYKekVEI="
)


def rewritten(encoded):
    """The same hash in Werkzeug's way of writing it."""
    algorithm, iterations, salt, stored = encoded.split("$")
    digest = algorithm.removeprefix("pbkdf2_")
    return f"pbkdf2:{digest}:{iterations}${salt}${base64.b64decode(stored).hex()}"
