"""Our own labels over the corpora (`evaluation/labels`), and which half is held out."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from evaluation.polnear import Gold, Span

FOLDER = Path(__file__).parent / "labels"


@dataclass(frozen=True, slots=True)
class Labelled:
    """What two readers made of one attribution."""

    split: str
    article: str
    cue: Span
    stance: str
    form: str


@dataclass(frozen=True, slots=True)
class Nested:
    """A content that was read for attributions inside it, with those found: level and spans."""

    split: str
    article: str
    content: Span
    attributions: tuple[tuple[int, Gold], ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A source span with the entity behind it: its names, best first, or what describes it."""

    split: str
    article: str
    source: Span
    form: str
    names: tuple[Span, ...]
    descriptions: tuple[Span, ...]


def held_out(article: str) -> bool:
    """Whether the labels of an article are kept from training."""
    return crc32(article.encode()) % 2 == 0


def stances(*, once: bool = False) -> Iterator[Labelled]:
    """The labelled stances: those that two passes read, or those read `once`, for training only."""
    with (FOLDER / ("stances-once.tsv" if once else "stances.tsv")).open(
        encoding="utf-8", newline=""
    ) as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            cue = (int(row["cue_start"]), int(row["cue_end"]))
            yield Labelled(row["split"], row["article"], cue, row["stance"], row["form"])


def nested() -> Iterator[Nested]:
    """Every content that was read for what is nested in it."""
    found: dict[tuple[str, str, Span], list[tuple[int, Gold]]] = {}
    with (FOLDER / "nested.tsv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            content = (int(row["content_start"]), int(row["content_end"]))
            inside = found.setdefault((row["split"], row["article"], content), [])
            if int(row["level"]):
                source, cue, contents = (_spans(row[r]) for r in ("source", "cue", "contents"))
                gold = Gold(source, cue, contents)
                inside.append((int(row["level"]), gold))
    for (split, article, content), inside in found.items():
        yield Nested(split, article, content, tuple(inside))


def holders() -> Iterator[Held]:
    """The sources whose holders were read (`labels/holders.md`): of dev, and of train."""
    for name in ("holders.tsv", "holders-train.tsv"):
        with (FOLDER / name).open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t"):
                source = (int(row["source_start"]), int(row["source_end"]))
                names, descriptions = _spans(row["names"]), _spans(row["descriptions"])
                yield Held(row["split"], row["article"], source, row["form"], names, descriptions)


def _spans(written: str) -> tuple[Span, ...]:
    pairs = (pair.partition("-") for pair in written.split())
    return tuple((int(start), int(end)) for start, _, end in pairs)
