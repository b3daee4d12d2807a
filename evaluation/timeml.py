"""Annotated times read: TimeML files (`.tml`, TIMEX3) and WikiWars's inline keys (`.xml`, TIMEX2).

A file becomes its plain text, when it was written, and the expressions that its annotators marked
in the text; what stands outside `<TEXT>` is left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z]\w*)(?P<rest>[^<>]*?)(?P<empty>/?)>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_BODY = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)
_WRITTEN = re.compile(
    r'functionInDocument="CREATION_TIME"[^>]*|<DATETIME>\s*<TIMEX2 [^>]*', re.DOTALL
)
_VALUES = ("value", "val")
_DAY = re.compile(r"\d{4}-?\d\d-?\d\d")
ENDINGS = (".tml", ".key.xml")


@dataclass(frozen=True, slots=True)
class Marked:
    """An expression that was marked: half-open offsets in code points, TIMEX value or nothing."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A text, the day on which it was written (ISO 8601, empty where unknown), its expressions."""

    name: str
    text: str
    written: str
    marked: tuple[Marked, ...]


def dated(folder: Path) -> Iterator[Dated]:
    """The files of a folder, by name."""
    for path in sorted(folder.iterdir()):
        if path.name.endswith(ENDINGS):
            yield parsed(path.name, path.read_text(encoding="utf-8"))


def parsed(name: str, markup: str) -> Dated:
    """One file. Raises `ValueError` where it has no `<TEXT>`."""
    body = _BODY.search(markup)
    if body is None:
        raise ValueError(f"{name}: no <TEXT>")
    pieces: list[str] = []
    marked: list[Marked] = []
    opened: list[tuple[int, str]] = []
    place = length = 0
    for tag in _TAG.finditer(body[1]):
        piece = unescape(body[1][place : tag.start()])
        pieces.append(piece)
        length += len(piece)
        place = tag.end()
        if not tag["name"].startswith("TIMEX") or tag["empty"]:
            continue
        if not tag["close"]:
            given = dict(_ATTRIBUTE.findall(tag["rest"]))
            opened.append((length, next((given[k] for k in _VALUES if k in given), "")))
        elif opened:
            start, value = opened.pop()
            marked.append(Marked(start, length, value))
    pieces.append(unescape(body[1][place:]))
    filled = tuple(sorted((one for one in marked if one.start < one.end), key=_place))
    return Dated(name, "".join(pieces), _written(markup), filled)


def _place(one: Marked) -> tuple[int, int]:
    return one.start, -one.end


def _written(markup: str) -> str:
    for found in _WRITTEN.finditer(markup):
        opening = markup.rfind("<", 0, found.end())
        day = _DAY.search(markup[opening : found.end()])
        if day is not None:
            digits = day[0].replace("-", "")
            return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
    return ""
