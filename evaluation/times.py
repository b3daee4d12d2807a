"""Times found and normalised, measured against annotated corpora, as TempEval-3 counts.

    python -m evaluation.times PATH [--peer]

PATH is a folder of TimeML files (TempEval-3) or of WikiWars's inline keys. Every text goes through
the public door with the day on which it was written. *Relaxed*: expressions found and wanted are
paired one to one where they share a letter. *Strict*: with the same boundaries. *Value*: the pairs
whose TIMEX value is the same, letter for letter; precision over all that was found, recall over
all that was wanted. `--peer` runs dateparser over the same texts, where it is installed.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from evaluation.door import Offsets
from evaluation.scores import Count
from evaluation.timeml import Dated, Marked, dated
from sayso import read as read_stage
from sayso.extract import extract
from sayso.facts import time_from_iso
from sayso.ids import sha256
from sayso.model import Basis, Facts, Kind, Source
from sayso.process import Kit, build_kit
from sayso.settings import Settings

EXTRACTORS = ("sentences", "quotations", "times")
KINDS = (Kind.TIME, Kind.DURATION, Kind.RECURRENCE)
# Published or measured elsewhere, relaxed and value F1; see the corpora's own papers.
MARKS = (
    ("HeidelTime, TempEval-3 platinum", 90.7, 78.1),
    ("recognizers-text, TempEval-3 platinum", 86.4, 60.6),
    ("dateparser, TempEval-3 platinum", 68.9, 34.1),
    ("HeidelTime, all of WikiWars", 92.0, 83.0),
)
_LENGTHS = {"year": 4, "month": 7}  # of a date in which the rest is not said
_DIGIT = re.compile(r"\d")

Finder = Callable[[Dated], list[Marked]]


@dataclass(slots=True)
class Table:
    """All that was counted over one folder."""

    texts: int = 0
    relaxed: Count = field(default_factory=Count)
    strict: Count = field(default_factory=Count)
    value: Count = field(default_factory=Count)
    left: Counter[str] = field(default_factory=Counter)

    def add(self, found: Sequence[Marked], wanted: Sequence[Marked]) -> None:
        pairs = paired(found, wanted)
        same = sum((a.start, a.end) == (b.start, b.end) for a, b in pairs)
        right = sum(a.value == b.value for a, b in pairs)
        for count, agreed in (
            (self.relaxed, len(pairs)), (self.strict, same), (self.value, right)
        ):  # fmt: skip
            count.add(agreed, len(found), len(wanted))
        for a, b in pairs:
            if a.value != b.value:
                self.left[f"value {shape(b.value)} read as {shape(a.value)}"] += 1
        self.left += Counter(f"not found: {shape(b.value)}" for b in wanted)
        self.left -= Counter(f"not found: {shape(b.value)}" for _, b in pairs)
        self.left += Counter(f"not marked: {shape(a.value)}" for a in found)
        self.left -= Counter(f"not marked: {shape(a.value)}" for a, _ in pairs)


def paired(found: Sequence[Marked], wanted: Sequence[Marked]) -> list[tuple[Marked, Marked]]:
    """Found and wanted expressions that share letters, the best fitting first, each once.

    Both are in order of place, so each is compared only with what lies around it.
    """
    near: list[tuple[int, int, int]] = []
    first = 0
    for n, one in enumerate(found):
        while first < len(wanted) and wanted[first].end <= one.start:
            first += 1
        for m in range(first, len(wanted)):
            other = wanted[m]
            if other.start >= one.end:
                break
            apart = abs(one.start - other.start) + abs(one.end - other.end)
            if one.start < other.end:
                near.append((apart, n, m))
    ours: set[int] = set()
    theirs: set[int] = set()
    pairs = []
    for _, n, m in sorted(near):
        if n not in ours and m not in theirs:
            ours.add(n)
            theirs.add(m)
            pairs.append((found[n], wanted[m]))
    return pairs


def shape(value: str) -> str:
    """The form of a value: `dddd-dd` for every month."""
    return _DIGIT.sub("d", value) or "nothing"


def measure(folder: Path, finder: Finder) -> Table:
    """Counts a folder. Raises `ValueError` where a file of it cannot be read."""
    table = Table()
    for one in dated(folder):
        table.texts += 1
        table.add(finder(one), one.marked)
    return table


def by_sayso(kit: Kit) -> Finder:
    """Sayso's own TIMEX values, with offsets of the text as given."""

    def find(one: Dated) -> list[Marked]:
        written = time_from_iso(one.written, Basis.GIVEN) if one.written else None
        data = one.text.encode()
        source = Source(one.name, data, "text/plain", sha256(data), Facts(published=written))
        document = read_stage.read(source, kit.readers, kit.settings)
        mentions = extract(document, kit.extractors).of_kind(*KINDS)
        at = Offsets.of(document, one.text).back
        found = [
            Marked(at(timex.start), at(timex.end - 1) + 1, timex.value)
            for mention in mentions
            for timex in mention.timexes
        ]
        return sorted(found, key=lambda marked: (marked.start, marked.end))

    return find


def by_dateparser() -> Finder | None:
    """dateparser's search, counting from the day of writing; None where it is not installed."""
    try:
        from dateparser.date import DateDataParser  # type: ignore[import-untyped]
        from dateparser.search import search_dates  # type: ignore[import-untyped]
    except ImportError:
        return None

    def find(one: Dated) -> list[Marked]:
        base = datetime.fromisoformat(one.written) if one.written else None
        settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"} if base else {}
        parser = DateDataParser(languages=["en"], settings=settings)
        found, place = [], 0
        for line in one.text.split("\n"):
            at = place
            for words, moment in search_dates(line, languages=["en"], settings=settings) or ():
                start = one.text.find(words, at)
                if start < 0:
                    continue
                at = start + len(words)
                day = moment.date().isoformat()
                length = _LENGTHS.get(parser.get_date_data(words).period, len(day))
                found.append(Marked(start, at, day[:length]))
            place += len(line) + 1
        return found

    return find


def figures(table: Table) -> dict[str, float]:
    """The F1 figures that `evaluation/floors.json` holds."""
    return {"relaxed": round(table.relaxed.f1, 1), "value": round(table.value.f1, 1)}


def lines_of(name: str, table: Table) -> Iterator[str]:
    """The table in lines."""
    yield f"{name + ', F1 (P, R)':28}{'relaxed':>20}{'strict':>20}{'value':>20}"
    shown = (
        f"{count.f1:8.1f} ({count.precision:.1f}, {count.recall:.1f})"
        for count in (table.relaxed, table.strict, table.value)
    )
    yield f"{table.texts} texts, {table.relaxed.wanted} marked".ljust(28) + "".join(
        f"{part:>20}" for part in shown
    )


def main() -> None:
    """Reads the arguments, prints one table."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.times")
    parser.add_argument("path", type=Path)
    parser.add_argument("--peer", action="store_true", help="run dateparser beside")
    parser.add_argument("--left", type=int, default=12, metavar="N", help="kinds of error shown")
    given = parser.parse_args()
    try:
        table = measure(given.path, by_sayso(build_kit(Settings(extractors=EXTRACTORS))))
    except (OSError, ValueError) as error:
        sys.exit(f"nothing was measured: {error}")
    if not table.texts:
        sys.exit(f"nothing was measured: {given.path} has no .tml or .key.xml files")
    print("\n".join(lines_of("Sayso", table)))
    for why, times in table.left.most_common(given.left):
        print(f"  {times:5}  {why}")
    peer = by_dateparser() if given.peer else None
    if peer is not None:
        print("\n".join(lines_of("dateparser", measure(given.path, peer))))
    for name, relaxed, value in MARKS:
        print(f"{name:48}{relaxed:8.1f}{value:40.1f}")


if __name__ == "__main__":
    main()
