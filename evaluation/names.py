"""Names found against names marked, through the public door.

    python -m evaluation.names PATH [--format columns|reports|trees] [--every N]

PATH is a folder of files in columns (`*.tsv`, a document each), one with `documents.json` and
`entities.json`, or one of trees (`*.conllu`); of many, `--every` reads each Nth. Printed are
precision, recall and F1 of persons, organisations and places, exact span and kind. Where a report
marks something that is no name ("he", "the fighters"), what is found inside it does not count.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

from evaluation.door import find_names
from evaluation.named import Named, columns, reports, tree
from evaluation.scores import Count
from sayso.extract.tagger.labels import Name
from sayso.process import Kit, build_kit
from sayso.settings import Settings

KINDS = (Name.PERSON, Name.ORGANISATION, Name.PLACE)


def texts(path: Path, layout: str) -> Iterator[Named]:
    """The texts of a folder in one of the three layouts."""
    if layout == "reports":
        yield from reports(path)
    elif layout == "trees":
        yield from map(tree, sorted(path.glob("*.conllu")))
    else:
        for file in sorted(path.glob("*.tsv")):
            yield from columns(file)


def measured(found: Iterator[Named], kit: Kit) -> dict[Name, Count]:
    """What was right, found and wanted of each kind."""
    counts = {kind: Count() for kind in KINDS}
    for text in found:
        got = find_names(text.text, kit, text.name)
        for kind, count in counts.items():
            wanted = {(start, end) for start, end, name in text.names if name is kind}
            told = {span for span, name in got if name == kind and _counts(span, text)}
            count.add(len(told & wanted), len(told), len(wanted))
    return counts


def _counts(span: tuple[int, int], text: Named) -> bool:
    """Whether it is known what stands at a span."""
    if any(start < span[1] and span[0] < end for start, end, _ in text.names):
        return True
    return not any(start <= span[0] and span[1] <= end for start, end in text.open)


def main() -> None:
    """Reads the arguments, prints one table."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.names")
    parser.add_argument("path", type=Path)
    parser.add_argument("--format", choices=("columns", "reports", "trees"), default="columns")
    parser.add_argument("--every", type=int, default=1)
    given = parser.parse_args()
    try:
        found = islice(texts(given.path, given.format), 0, None, given.every)
        counts = measured(found, build_kit(Settings()))
    except (OSError, ValueError, KeyError) as error:
        sys.exit(f"nothing was measured: {error}")
    print(f"{'':16}{'P':>6}{'R':>7}{'F1':>7}{'wanted':>9}")
    for kind, count in counts.items():
        print(_line(str(kind), count))
    print(_line("all", total(counts)))


def total(counts: Mapping[Name, Count]) -> Count:
    """All kinds together."""
    found = Count()
    for count in counts.values():
        found.add(count.right, count.found, count.wanted)
    return found


def _line(name: str, count: Count) -> str:
    return f"{name:16}{count.precision:6.1f}{count.recall:7.1f}{count.f1:7.1f}{count.wanted:9}"


if __name__ == "__main__":
    main()
