"""How much of what a careful reader finds in a case stands in the ledger.

    python -m evaluation.cases CASE...

CASE is a folder with `sources/` and `expected.md`, or a folder of such folders. Every source goes
through the public door (`sayso.process`), as for a user; each numbered line of `expected.md` is
then looked for among the claims: found (claim id, holder, stance, words) or missed (the nearest
claim, and what differs), and counted. One claim stands for one line only.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.assign import assign
from evaluation.expected import Expected, read_expected
from evaluation.matching import Verdict, compare
from sayso.case import LEDGER, Case, list_items
from sayso.errors import SaysoError
from sayso.ids import sha256
from sayso.model import Claim, Problem, Source
from sayso.process import Kit, build_kit, process
from sayso.read import media_type, unpack
from sayso.settings import Settings

SOURCES = "sources"
EXPECTED = "expected.md"


@dataclass(frozen=True, slots=True)
class Row:
    """One expected line; `claim` with its verdict is the one found, or the nearest."""

    expected: Expected
    claim: Claim | None
    verdict: Verdict | None
    found: bool


@dataclass(frozen=True, slots=True)
class Count:
    """How many of the lines asked were right."""

    right: int
    asked: int

    def __str__(self) -> str:
        return f"{self.right} of {self.asked}"


@dataclass(frozen=True, slots=True)
class Report:
    """What came of one case: its rows in order, the size of the ledger, and what failed."""

    name: str
    rows: tuple[Row, ...]
    claims: int
    problems: tuple[Problem, ...]

    @property
    def found(self) -> Count:
        """Lines of which holder, stance and content agree."""
        return Count(sum(row.found for row in self.rows), len(self.rows))

    def detail(self, name: str) -> Count:
        """Of the lines found, how many have `name` (time, place or chain) right, where asked."""
        verdicts = [getattr(row.verdict, name) for row in self.rows if row.found]
        asked = [verdict for verdict in verdicts if verdict is not None]
        return Count(sum(asked), len(asked))


# --- Running a case ------------------------------------------------------------------------------


def run_case(folder: Path, kit: Kit) -> Report:
    """Reads the sources of a case and holds their claims against its expected lines.

    Raises `ValueError` for an `expected.md` that does not read, `OSError` where there is none.
    """
    expected = read_expected((folder / EXPECTED).read_text(encoding="utf-8"))
    claims: list[Claim] = []
    problems: list[Problem] = []
    for source in sources(folder / SOURCES, kit.settings):
        if isinstance(source, Problem):
            problems.append(source)
            continue
        result = process(source, kit)
        claims += result.claims
        problems += result.problems
    return Report(folder.name, match(expected, claims), len(claims), tuple(problems))


def sources(folder: Path, settings: Settings) -> Iterator[Source | Problem]:
    """Every source below `folder`, with what its sidecar tells; nothing is written there."""
    for item in list_items(Case(folder, folder.name, folder / LEDGER)):
        if isinstance(item, Problem):
            yield item
            continue
        data = item.path.read_bytes()
        try:
            kind = media_type(item.name, data)
            yield from unpack(Source(item.name, data, kind, sha256(data), item.facts), settings)
        except SaysoError as error:
            yield Problem(item.name, error.message, error.remedy)


def match(expected: Sequence[Expected], claims: Sequence[Claim]) -> tuple[Row, ...]:
    """The best assignment of claims to lines; a line without one gets the nearest to compare."""
    verdicts = {
        (line, place): compare(wanted, claim)
        for line, wanted in enumerate(expected)
        for place, claim in enumerate(claims)
    }
    agreeing = {pair: verdict.worth for pair, verdict in verdicts.items() if verdict.agrees}
    chosen = assign(agreeing)
    rows = []
    for line, wanted in enumerate(expected):
        place = chosen.get(line)
        if place is None:
            place = max(
                range(len(claims)), key=lambda place: verdicts[line, place].worth, default=None
            )
        claim = None if place is None else claims[place]
        verdict = None if place is None else verdicts[line, place]
        rows.append(Row(wanted, claim, verdict, line in chosen))
    return tuple(rows)


# --- Saying what came of it ----------------------------------------------------------------------


def lines(report: Report) -> Iterator[str]:
    """The report for a person: each expected line, what was found, the counts."""
    yield f"{report.name}: {len(report.rows)} expected, {report.claims} in the ledger"
    yield from (f"  problem: {problem.source}: {problem.message}" for problem in report.problems)
    for row in report.rows:
        yield f"  {'found ' if row.found else 'MISSED'} {row.expected.number}. {row.expected.line}"
        if row.claim is not None and row.verdict is not None:
            yield from (f"         {line}" for line in _about(row, row.claim, row.verdict))
    yield f"  holder, stance and content right: {report.found}; of these, where the line states it:"
    yield "  " + ", ".join(f"{name} {report.detail(name)}" for name in ("time", "place", "chain"))


def _about(row: Row, claim: Claim, verdict: Verdict) -> Iterator[str]:
    taken = " (taken by another line)" if verdict.agrees and not row.found else ""
    differs = ", ".join(verdict.differs())
    yield (
        ("is " if row.found else f"nearest{taken}: ")
        + f"{claim.id}"
        + (f"; differs in {differs} ({verdict.share:.0%} of the words)" if differs else "")
    )
    chain = " → ".join(link.holder.name for link in claim.chain)
    yield f"{chain} · {claim.stance.value} · {claim.words!r}"


def table(reports: Sequence[Report]) -> Iterator[str]:
    """One line a case: found, and of the found those with time, place and chain right."""
    width = max(len(report.name) for report in reports)
    yield f"{'case':<{width}}  {'found':>9}  {'time':>9}  {'place':>9}  {'chain':>9}"
    for report in reports:
        counts = [report.found, *(report.detail(name) for name in ("time", "place", "chain"))]
        yield f"{report.name:<{width}}  " + "  ".join(f"{count!s:>9}" for count in counts)


def case_folders(path: Path) -> tuple[Path, ...]:
    """`path` itself, where it is a case with expected claims, else those right below it."""
    if (path / EXPECTED).is_file():
        return (path,)
    return tuple(sorted(expected.parent for expected in path.glob(f"*/{EXPECTED}")))


def main() -> int:
    """The command; 2 when there is no case where one was named."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.cases", description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path, metavar="CASE")
    paths: list[Path] = parser.parse_args().paths
    folders = [folder for path in paths for folder in case_folders(path)]
    if not folders:
        print(f"no {EXPECTED} in {', '.join(map(str, paths))}", file=sys.stderr)
        return 2
    kit = build_kit(Settings())
    reports = [run_case(folder, kit) for folder in folders]
    for report in reports:
        print("\n".join(lines(report)))
    print("\n".join(table(reports)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
