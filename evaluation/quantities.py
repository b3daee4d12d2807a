"""How many, measured: against NewsQuant's quantities and sentences with ratios.

    python -m evaluation.quantities PATH [--words FOLDER] [--misses]

PATH is a file in NewsQuant's layout. Every sentence goes through the public door
(`sayso.process`) as a document of its own. A quantity is right by *value* where its value is that
of one in the sentence (both ends of a range), *with unit* and *with bound* where that holds too;
each wanted quantity is matched once, so no pair counts twice. A ratio sentence is right where
exactly its ratios are found, each with its value, noun and bound. Speed is that of the quantity
step alone, on the texts of FOLDER (`*.txt`) or else on the sentences of PATH.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from evaluation.newsquant import Given, given, sentences
from evaluation.ratios import BLOCKS, cases
from evaluation.scores import Count
from sayso.ids import sha256
from sayso.model import Analysis, Basis, Fact, Facts, Kind, Mention, Quantity, Source, Trend
from sayso.plugins import Extractor
from sayso.process import Kit, build_kit, process
from sayso.settings import Settings

STEPS = ("sentences", "quotations", "times", "quantities")
MARKS = {"value": 92.0, "unit": 85.6, "bound": 88.1}  # CQE, published, on the whole corpus
_KEYS: dict[str, Callable[[Given], Hashable]] = {
    "value": lambda one: one.value,
    "unit": lambda one: (one.value, one.unit),
    "bound": lambda one: (one.value, one.bound),
}


@dataclass(slots=True)
class Table:
    """All that was counted: quantities by what must be right, ratio sentences by block."""

    quantities: dict[str, Count] = field(default_factory=lambda: {key: Count() for key in _KEYS})
    ratios: dict[str, Count] = field(default_factory=lambda: {name: Count() for name in BLOCKS})
    missed: list[str] = field(default_factory=list)  # of the open block


def measure(path: Path, kit: Kit) -> Table:
    """Counts the corpus and the ratios. Raises `ValueError` where a text cannot be read."""
    table = Table()
    for sentence in sentences(path):
        found = given(_told(sentence.text, kit))
        for name, key in _KEYS.items():
            ours, theirs = Counter(map(key, found)), Counter(map(key, sentence.quantities))
            table.quantities[name].add((ours & theirs).total(), ours.total(), theirs.total())
    for case in cases():
        found_ratios = tuple(sorted(_ratios(_quantities(case.text, kit))))
        right = found_ratios == case.ratios
        table.ratios[case.block].add(int(right), 1, 1)
        if not right and case.block == "open":
            table.missed.append(f"{case.text}\n    {'; '.join(found_ratios) or 'none'}")
    return table


def figures(table: Table) -> dict[str, float]:
    """The figures that have floors: F1 over quantities, the share of right ratio sentences."""
    ratios = {f"ratios, {block}": count.recall for block, count in table.ratios.items()}
    return {name: count.f1 for name, count in table.quantities.items()} | ratios


def _told(text: str, kit: Kit) -> Iterable[Quantity]:
    """The quantities of a text, without the changes that only words behind the number tell.

    Those ("a 3-point drop") the corpus never marks; a text cut off behind the number shows them.
    """
    for mention in _quantities(text, kit):
        quantity = mention.quantity
        if quantity is not None and quantity.trend in (Trend.RISES_BY, Trend.FALLS_BY):
            cut = _quantities(text[: mention.end], kit)
            kept = cut[-1].quantity if cut else None
            trend = kept.trend if kept is not None else Trend.NONE
            quantity = replace(quantity, trend=trend)
        if quantity is not None:
            yield quantity


def _quantities(text: str, kit: Kit) -> Sequence[Mention]:
    return _analysis(text, kit).of_kind(Kind.QUANTITY)


def _analysis(text: str, kit: Kit) -> Analysis:
    data = text.encode()
    facts = Facts(language=Fact("en", Basis.GIVEN))
    result = process(Source("text.txt", data, "text/plain", sha256(data), facts), kit)
    if result.analysis is None:
        raise ValueError("; ".join(problem.message for problem in result.problems))
    return result.analysis


def _ratios(mentions: Iterable[Mention]) -> Iterable[str]:
    return (m.value for m in mentions if m.quantity and m.quantity.per is not None)


def words_a_second(texts: Sequence[str], kit: Kit) -> float:
    """The speed of the quantity step alone: the best of three runs, in processor time."""
    analyses = [_before(_analysis(text, kit)) for text in texts]
    step = kit.extractors[-1]
    best = min(_timed(step, analyses) for _ in range(3))
    return sum(len(text.split()) for text in texts) / best


def _before(analysis: Analysis) -> Analysis:
    kept = tuple(m for m in analysis.mentions if m.kind is not Kind.QUANTITY)
    return replace(analysis, mentions=kept)


def _timed(step: Extractor, analyses: Iterable[Analysis]) -> float:
    started = time.process_time()
    for analysis in analyses:
        for _ in step(analysis):
            pass
    return time.process_time() - started


def _print(table: Table, speed: float) -> None:
    print(f"{'quantities':<12}{'P':>8}{'R':>8}{'F1':>8}{'CQE':>8}")
    for name, count in table.quantities.items():
        figures = (count.precision, count.recall, count.f1, MARKS[name])
        print(f"{name:<12}" + "".join(f"{figure:8.1f}" for figure in figures))
    for block, count in table.ratios.items():
        print(f"ratios, {block:<8}{count.right:>4} of {count.wanted} sentences {count.recall:8.1f}")
    print(f"{speed:,.0f} words a second of processor time, the quantity step alone")


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path, help="a file in NewsQuant's layout")
    parser.add_argument("--words", type=Path, help="a folder of texts to measure speed on")
    parser.add_argument("--misses", action="store_true", help="show the open ratios that are wrong")
    options = parser.parse_args()
    kit = build_kit(Settings(extractors=STEPS))
    table = measure(options.path, kit)
    files = sorted(options.words.glob("*.txt")) if options.words else []
    texts = [file.read_text() for file in files] or [s.text for s in sentences(options.path)]
    _print(table, words_a_second(texts, kit))
    if options.misses:
        print("\n".join(table.missed))
    return 0


if __name__ == "__main__":
    sys.exit(main())
