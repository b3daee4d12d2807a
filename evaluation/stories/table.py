"""The measures in lines, for a person: one table, and what was missed and invented."""

from collections.abc import Iterator, Mapping

from evaluation.stories.measured import Measured
from evaluation.stories.measures import MEASURES, Measure, Measures, together


def table(stories: Mapping[str, Measures]) -> Iterator[str]:
    """All stories together with counts and ceilings, then the F1 (or share) of each story."""
    whole = together(list(stories.values()))
    yield (
        f"{f'{len(stories)} stories':24}{'P':>7}{'R':>7}{'F1':>7}{'ceiling':>9}"
        f"{'right':>9}{'found':>7}{'gold':>7}"
    )
    yield from (_row(one, whole[one.name]) for one in MEASURES)
    yield ""
    names = list(stories)
    yield f"{'F1 or share':24}" + "".join(f"{_cut(name):>13}" for name in names)
    for one in MEASURES:
        cells = [_cell(stories[name][one.name]) for name in names]
        yield f"{_named(one):24}" + "".join(f"{cell:>13}" for cell in cells)


def misses(name: str, measures: Measures) -> Iterator[str]:
    """What one story lacks and what it has too much of, measure by measure."""
    for one in MEASURES:
        measured = measures[one.name]
        yield from (f"{name} {one.name}, missed: {line}" for line in measured.missed)
        yield from (f"{name} {one.name}, invented: {line}" for line in measured.invented)


def _named(one: Measure) -> str:
    return f"  {one.name}" if one.part else one.name


def _row(one: Measure, measured: Measured) -> str:
    figure = measured.figure
    if not figure.wanted and not figure.found:
        return f"{_named(one):24}{'none':>21}"
    rates = f"{'':14}" if one.share else f"{figure.precision:7.1f}{figure.recall:7.1f}"
    counts = f"{_right(figure.recalled):>9}{figure.found:7}{figure.wanted:7}"
    return f"{_named(one):24}{rates}{figure.f1:7.1f}{_ceiling(one, measured):9.1f}{counts}"


def _ceiling(one: Measure, measured: Measured) -> float:
    """The F1 (or share) of all that can be right."""
    if not measured.figure.wanted:
        return 0.0
    recall = measured.reachable / measured.figure.wanted
    return 100 * recall if one.share else 200 * recall / (1 + recall)


def _right(recalled: float) -> str:
    """A count, or the sum of shares of a grouping."""
    return f"{recalled:.0f}" if recalled == int(recalled) else f"{recalled:.1f}"


def _cell(measured: Measured) -> str:
    figure = measured.figure
    if not figure.wanted and not figure.found:
        return "–"
    return f"{figure.f1:.0f} ({figure.wanted})"


def _cut(name: str) -> str:
    return name if len(name) <= 12 else name[:11] + "…"
