"""Any page as one line of JSON, its fields in the order of their names."""

from typing import BinaryIO

from sayso.codec import to_json


def write(page: object, out: BinaryIO) -> None:
    """Writes the page as UTF-8 with a line break at the end."""
    out.write(to_json(page).encode() + b"\n")
