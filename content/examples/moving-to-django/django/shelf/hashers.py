import hashlib

from django.contrib.auth.hashers import BasePasswordHasher
from django.utils.crypto import constant_time_compare


class WerkzeugHasher(BasePasswordHasher):
    """Checks hashes that Werkzeug made: scrypt:32768:8:1$salt$hash."""

    algorithm = "scrypt:32768:8:1"

    def salt(self):
        raise NotImplementedError("New passwords get the first hasher.")

    def decode(self, encoded):
        algorithm, salt, stored = encoded.split("$")
        return {"algorithm": algorithm, "salt": salt, "hash": stored}

    def verify(self, password, encoded):
        parts = self.decode(encoded)
        found = hashlib.scrypt(
            password.encode(),
            salt=parts["salt"].encode(),
            n=32768,
            r=8,
            p=1,
            maxmem=132 * 32768 * 8,
        )
        return constant_time_compare(found.hex(), parts["hash"])

    def must_update(self, encoded):
        return True
