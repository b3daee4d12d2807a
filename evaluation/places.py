"""Places, measured: against a corpus of news in which the names of places bear coordinates.

    python -m evaluation.places PATH [--limit N] [--errors]

PATH is a file that `evaluation/toponyms.py` reads. A name counts where the corpus gives
coordinates for it, be it a place, an adjective of a country ("Aldoran") or a government ("Kern
said"): all that Sayso gives a place count, places, metonyms and nationalities. Two tasks, each over
all such names:

- *end to end*: a mention of ours with a place overlaps the name, and lies within 161 km of it (100
  miles, the measure of the field). What we find beside a name without coordinates counts neither
  way.
- *names given*: the corpus's names are handed over and only the place is chosen. Beside it stands
  the coverage: how many of the names the gazetteer holds at all, and how many of the places, which
  is an entry of that name within 161 km.

Large countries and regions have no one position, and gazetteers differ by more than 161 km on them.
"""

import argparse
import math
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from evaluation.door import Offsets
from evaluation.scores import Count
from evaluation.toponyms import Article, Gold, articles
from sayso import read as read_stage
from sayso.extract import BUILT_IN, build, extract, gazetteer
from sayso.extract.places import resolve
from sayso.ids import sha256
from sayso.model import Basis, Fact, Facts, Kind, Place, Source, Span
from sayso.plugins import Extractor
from sayso.settings import Settings

NEAR = 161.0  # kilometres
_NEEDED = ("sentences", "names", "places")
_EARTH = 6371.0  # kilometres, the mean radius


@dataclass(slots=True)
class Table:
    """All that was counted over one corpus, overall and by kind of place."""

    texts: int = 0
    found: Count = field(default_factory=Count)
    gold: Counter[str] = field(default_factory=Counter)
    recognised: Counter[str] = field(default_factory=Counter)
    near: Counter[str] = field(default_factory=Counter)
    given: Counter[str] = field(default_factory=Counter)
    held_names: Counter[str] = field(default_factory=Counter)
    held_places: Counter[str] = field(default_factory=Counter)
    lost: Counter[tuple[str, str]] = field(default_factory=Counter)


def measure(path: Path, *, limit: int | None = None) -> Table:
    """Counts a corpus. Raises `OSError` or `ValueError` where it cannot be read."""
    table = Table()
    extractors = build(_NEEDED, BUILT_IN)
    for article in islice(articles(path), limit):
        _count(table, article, extractors)
        table.texts += 1
    return table


def _count(table: Table, article: Article, extractors: tuple[Extractor, ...]) -> None:
    data = article.text.encode()
    facts = Facts(url=Fact(f"https://{article.domain}/", Basis.METADATA))
    source = Source("text.txt", data, "text/plain", sha256(data), facts)
    document = read_stage.read(source, read_stage.BUILT_IN, Settings())
    analysis = extract(document, extractors)
    offsets = Offsets.of(document, article.text)
    places = [
        (offsets.back(m.start), offsets.back(m.end - 1) + 1, m.place)
        for m in analysis.of_kind(Kind.PLACE, Kind.METONYM, Kind.NATIONALITY)
        if m.place is not None
    ]
    golds = [gold for gold in article.names if gold.at is not None]
    unplaced = [gold for gold in article.names if gold.at is None]
    spans = [Span(offsets.into(gold.start), offsets.into(gold.end - 1) + 1) for gold in golds]
    given = resolve(analysis, spans)
    used = set()
    for gold, alone in zip(golds, given, strict=True):
        met = next(
            (
                (n, place)
                for n, (start, end, place) in enumerate(places)
                if n not in used and start < gold.end and gold.start < end
            ),
            None,
        )
        if met is not None:
            used.add(met[0])
        _count_one(table, gold, met[1] if met else None, alone, met=met is not None)
    beside = sum(
        n not in used and not any(start < gold.end and gold.start < end for gold in unplaced)
        for n, (start, end, _) in enumerate(places)
    )
    table.found.add(len(used), len(used) + beside, len(golds))


def _count_one(
    table: Table, gold: Gold, place: Place | None, alone: Place | None, *, met: bool
) -> None:
    entries = gazetteer.find(gold.phrase)
    held = any(_within(gold, (entry.latitude, entry.longitude)) for entry in entries)
    table.gold[gold.kind] += 1
    table.held_names[gold.kind] += bool(entries)
    table.held_places[gold.kind] += held
    table.recognised[gold.kind] += met
    near = is_near(gold, place)
    table.near[gold.kind] += near
    table.given[gold.kind] += is_near(gold, alone)
    if not near:
        table.lost[gold.kind, _why_lost(met=met, named=bool(entries), held=held)] += 1


def _why_lost(*, met: bool, named: bool, held: bool) -> str:
    if not met:
        return "not recognised" if named else "not recognised, name not in the gazetteer"
    if held:
        return "another place of that name"
    return "position differs or place not in the gazetteer"


def is_near(gold: Gold, place: Place | None) -> bool:
    """Whether the place lies within 161 km of the name's."""
    if place is None or place.latitude is None or place.longitude is None:
        return False
    return _within(gold, (place.latitude, place.longitude))


def _within(gold: Gold, at: tuple[float, float]) -> bool:
    return gold.at is not None and kilometres(gold.at, at) <= NEAR


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The distance of two positions (degrees) over the globe."""
    (lat1, lon1), (lat2, lon2) = (tuple(map(math.radians, at)) for at in (one, other))
    half = math.sin((lat2 - lat1) / 2) ** 2
    half += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH * math.asin(min(1.0, math.sqrt(half)))


def figures(table: Table) -> dict[str, float]:
    """The figures that `evaluation/floors.json` holds, in percent."""
    total = table.gold.total()
    return {
        "end to end": _share(table.near.total(), total),
        "names given": _share(table.given.total(), total),
    }


def _share(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def lines_of(table: Table, *, errors: bool) -> Iterator[str]:
    """The table in lines: overall, then by kind of place."""
    found = table.found
    yield (
        f"recognition, by overlap: P {found.precision:.1f}  R {found.recall:.1f}"
        f"  F1 {found.f1:.1f}  ({found.wanted} names with coordinates)"
    )
    rows: list[tuple[str, Counter[str]]] = [
        ("recognised", table.recognised),
        ("recognised and within 161 km", table.near),
        ("names given, within 161 km", table.given),
        ("name is in the gazetteer", table.held_names),
        ("place is in the gazetteer", table.held_places),
    ]
    kinds = [kind for kind, _ in table.gold.most_common()]
    yield f"{'% of all names':32}{'all':>11}" + "".join(f"{kind:>12}" for kind in kinds)
    total = table.gold.total()
    yield f"{'':32}{total:11}" + "".join(f"{table.gold[kind]:12}" for kind in kinds)
    for name, counts in rows:
        shares = "".join(f"{_share(counts[kind], table.gold[kind]):12}" for kind in kinds)
        yield f"{name:32}{_share(counts.total(), total):11}{shares}"
    if errors:
        yield "lost end to end:"
        for (kind, why), times in table.lost.most_common():
            yield f"  {times:5}  {kind}: {why}"


def main() -> None:
    """Reads the arguments, prints one table."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.places")
    parser.add_argument("path", type=Path)
    parser.add_argument("--limit", type=int, help="only so many articles")
    parser.add_argument("--errors", action="store_true", help="also what was lost, by kind")
    given = parser.parse_args()
    try:
        table = measure(given.path, limit=given.limit)
    except (OSError, ValueError) as error:
        sys.exit(f"nothing was measured: {error}")
    if not table.gold:
        sys.exit(f"nothing was measured: {given.path} has no names with coordinates")
    lines = lines_of(table, errors=given.errors)
    print("\n".join([f"{given.path}: {table.texts} texts", *lines]))


if __name__ == "__main__":
    main()
