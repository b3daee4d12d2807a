"""PolNeAR's layout read: a folder with `text/` and `attributions/`, brat spans and E-lines.

Where an article has several annotators the alphabetically first file counts. Broken lines are
skipped and counted. A content may be several fragments; a fragment that crosses a line break is
cut there, as the corpus's scorers cut passages.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Span = tuple[int, int]
ROLES = ("Source", "Cue", "Content")


@dataclass(frozen=True, slots=True)
class Gold:
    """One attribution of the corpus; `source` may be empty, `contents` holds its fragments.

    `stance` is set where our own labels (`evaluation/labels`) know it.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    contents: tuple[Span, ...]
    stance: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """A text with its attributions; `broken` counts the lines that could not be read."""

    name: str
    text: str
    attributions: tuple[Gold, ...]
    broken: int = 0


def articles(folder: Path, *, every_annotator: bool = False) -> Iterator[Article]:
    """The articles of a folder in PolNeAR's layout, in order of name.

    With `every_annotator` an article comes once for each who annotated it.
    """
    seen: set[str] = set()
    for path in sorted((folder / "attributions").glob("*.ann")):
        stem = path.stem.rpartition("_")[0]
        if stem in seen and not every_annotator:
            continue
        seen.add(stem)
        text = (folder / "text" / f"{stem}.txt").read_text(encoding="utf-8")
        attributions, broken = _read(path.read_text(encoding="utf-8"), text)
        yield Article(stem, text, attributions, broken)


def _read(annotations: str, text: str) -> tuple[tuple[Gold, ...], int]:
    spans: dict[str, tuple[Span, ...]] = {}
    events: list[list[str]] = []
    broken = 0
    for line in annotations.splitlines():
        name, _, rest = line.partition("\t")
        if name.startswith("T"):
            parsed = _spans(rest, text)
            if parsed is None:
                broken += 1
            elif parsed:
                spans[name] = parsed
        elif name.startswith("E"):
            events.append(rest.split())
        elif line.strip() and not line.startswith(("#", "A")):
            broken += 1
    found = []
    for event in events:
        parts: dict[str, tuple[Span, ...]] = dict.fromkeys(ROLES, ())
        for part in event:
            role, _, target = part.partition(":")
            role = role.rstrip("0123456789")
            if role in parts:
                parts[role] += spans.get(target, ())
        if parts["Cue"] or parts["Content"]:
            found.append(Gold(parts["Source"], parts["Cue"], parts["Content"]))
    return tuple(found), broken


def _spans(rest: str, text: str) -> tuple[Span, ...] | None:
    """The fragments of a T-line, cut at line breaks; empty for a kind not asked for."""
    kind, _, places = rest.split("\t")[0].partition(" ")
    if kind not in ROLES:
        return ()
    try:
        pairs = [tuple(map(int, place.split())) for place in places.split(";")]
    except ValueError:
        return None
    if any(len(pair) != 2 or not 0 <= pair[0] < pair[1] <= len(text) for pair in pairs):
        return None
    return tuple(piece for start, end in pairs for piece in _cut(text, start, end))


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    for match in re.finditer(r"[^\n]*[^\s]", text[start:end]):
        lead = len(match.group()) - len(match.group().lstrip())
        yield start + match.start() + lead, start + match.end()
