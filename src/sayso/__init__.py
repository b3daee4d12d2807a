"""Sayso: who said what, when, and on whose word.

The public names, and `sayso.process` with `build_kit(settings)` and `process(source, kit)`;
everything else may change without notice. A name is imported on first use, so that
`sayso --help` does not wait for readers that it will not need.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.errors import DocumentError, SaysoError, SetupError
    from sayso.model import Analysis, Attribution, Claim, Document, Mention, Result, Source
    from sayso.settings import Settings

__all__ = [
    "Analysis",
    "Attribution",
    "Claim",
    "Document",
    "DocumentError",
    "Mention",
    "Result",
    "SaysoError",
    "Settings",
    "SetupError",
    "Source",
]

_HOMES = ("errors", "model", "settings")


def __getattr__(name: str) -> object:
    if name in __all__:
        for home in _HOMES:
            module = import_module(f"sayso.{home}")
            if name in vars(module):
                value: object = getattr(module, name)
                return value
    raise AttributeError(f"module 'sayso' has no attribute {name!r}")
