"""Writing the types of `model.py` as JSON and reading them back, unchanged."""

from typing import TypeVar

import msgspec

T = TypeVar("T")


def to_json(value: object) -> str:
    """`value` (any type of `model.py`, or a tuple of them) as one line of JSON, keys in order."""
    return msgspec.json.encode(value, order="deterministic").decode()


def from_json(text: str | bytes, kind: type[T]) -> T:
    """The value of type `kind` that `to_json` wrote. Raises `ValueError` when it does not fit."""
    return msgspec.json.decode(text, type=kind)
