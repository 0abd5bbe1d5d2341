from pathlib import PurePath

# The first bytes of a picture; the ending of a name is only a claim.
PICTURES = {
    ".gif": b"GIF8",
    ".jpg": b"\xff\xd8\xff",
    ".png": b"\x89PNG\r\n\x1a\n",
}


def is_allowed(name, head):
    suffix = PurePath(name).suffix.lower()
    if suffix == ".txt":
        return b"\0" not in head
    return suffix in PICTURES and head.startswith(PICTURES[suffix])
