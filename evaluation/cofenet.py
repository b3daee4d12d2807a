"""CofeNet's files read: one passage a line, its tokens with B-/I- labels of three roles.

A passage becomes a text as a newspaper would print it, with the way from each token to its place
in it, so that what is found in the text can be counted in the file's own tokens.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from evaluation.polnear import Span

_WRITTEN = {
    "``": "“", "''": "”", "`": "‘", "-LSB-": "[", "-RSB-": "]", "-LRB-": "(", "-RRB-": ")",
    "-LCB-": "{", "-RCB-": "}",
}  # fmt: skip
_JOINS_BEFORE = frozenset(",.;:?!)]%”") | {"''", "-RRB-", "-RSB-"}
_JOINS_AFTER = frozenset("`([$#“") | {"``", "-LRB-", "-LSB-"}
_CLITICS = frozenset(["'s", "n't", "'re", "'ve", "'ll", "'m", "'d", "'S"])


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage as text; `places` leads from each token to its span; spans count tokens."""

    text: str
    places: tuple[Span, ...]
    spans: frozenset[tuple[str, int, int]]

    def tokens(self, start: int, end: int) -> tuple[int, int] | None:
        """The tokens (half-open) that a span of the text touches."""
        touched = [n for n, (a, b) in enumerate(self.places) if a < end and start < b]
        return (touched[0], touched[-1] + 1) if touched else None


def passages(path: Path) -> Iterator[Passage]:
    """The passages of a file. Raises `ValueError`, naming the line, for what is none."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                row = json.loads(line)
                tokens, labels = row["tokens"], row["labels"]
                yield _passage(tokens, list(_spans(labels)))
            except (ValueError, KeyError, TypeError) as error:
                raise ValueError(f"{path}, line {number}: not a passage of CofeNet's") from error


def _passage(tokens: list[str], spans: list[tuple[str, int, int]]) -> Passage:
    text, places = printed(tokens)
    return Passage(text, places, frozenset(spans))


def printed(tokens: Sequence[str], *, parted: bool = False) -> tuple[str, tuple[Span, ...]]:
    """The text that tokens of a treebank stand for, and the place of each token in it.

    With `parted` the tokens part at hyphens and apostrophes, too: "Kam", "-", "wai"; "’", "s".
    """
    text, places = "", []
    glued = True
    for place, token in enumerate(tokens):
        written = _WRITTEN.get(token, token)
        inside = parted and _is_inside(tokens, place)
        if not (glued or inside or token in _JOINS_BEFORE or token in _CLITICS):
            text += " "
        places.append((len(text), len(text) + len(written)))
        text += written
        glued = inside or token in _JOINS_AFTER
    return text, tuple(places)


def sided(tokens: Sequence[str]) -> list[str]:
    """The tokens, straight quotation marks told apart: they open and close by turns."""
    turns = cycle(["``", "''"])
    return [next(turns) if written == '"' else written for written in tokens]


def _is_inside(tokens: Sequence[str], place: int) -> bool:
    """Whether a mark stands within a word of which its neighbours are parts."""
    if not 0 < place < len(tokens) - 1 or not tokens[place - 1][-1:].isalnum():
        return False
    behind = tokens[place + 1]
    if tokens[place] in {"’", "'"}:
        return "'" + behind.lower() in _CLITICS or behind.lower() == "t"
    return tokens[place] == "-" and behind[:1].isalnum()


def _spans(labels: list[str]) -> Iterator[tuple[str, int, int]]:
    start = 0
    for place, label in enumerate([*labels, "O"]):
        before = labels[place - 1] if place else "O"
        if before != "O" and not (label.startswith("I-") and label[2:] == before[2:]):
            yield before[2:], start, place
        if label != "O" and not (label.startswith("I-") and label[2:] == before[2:]):
            start = place
