"""Ids as hashes of content: the same content has the same id, on every machine and in every run."""

import hashlib

_LENGTH = 12  # 60 bits of base32: one accidental collision is expected at about a thousand million


def sha256(data: bytes) -> str:
    """The SHA-256 of `data` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def content_id(prefix: str, *parts: object) -> str:
    """`prefix-xxxxxxxxxxxx`: a short id over the text of all `parts`, in order.

    Parts are joined by a character that no part can hold (U+001F is replaced in them), so that
    ("a", "bc") and ("ab", "c") differ.
    """
    text = "\x1f".join(str(part).replace("\x1f", " ") for part in parts)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
    number = int.from_bytes(digest[:8]) & ((1 << 5 * _LENGTH) - 1)
    letters = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base32: no i, l, o, u
    code = "".join(letters[(number >> 5 * place) & 31] for place in reversed(range(_LENGTH)))
    return f"{prefix}-{code}"
