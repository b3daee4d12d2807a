"""What came of one measure on one story, and the two ways to count: entries and groups."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from evaluation.assign import assign
from evaluation.clusters import Figure, b_cubed

Wanted = TypeVar("Wanted")
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure with what it could be at best, and what was missed and invented, in words.

    `reachable` is the part of `figure.wanted` that can be right with the claims that were found.
    """

    figure: Figure
    reachable: float
    missed: tuple[str, ...] = ()
    invented: tuple[str, ...] = ()


def counted(
    wanted: Sequence[Wanted],
    found: Sequence[Found],
    same: Callable[[Wanted, Found], float],
    *,
    reach: Callable[[Wanted], bool],
    say_wanted: Callable[[Wanted], str],
    say_found: Callable[[Found], str],
) -> Measured:
    """Entries paired one to one where `same` is above 0, higher being better.

    What was found and agrees with an entry that another already stands for, is told twice and
    counts neither as right nor as invented.
    """
    worths = {
        (row, column): worth
        for row, one in enumerate(wanted)
        for column, other in enumerate(found)
        if (worth := same(one, other)) > 0
    }
    chosen = assign(worths)
    agreeing = {column for _, column in worths}
    invented = [other for column, other in enumerate(found) if column not in agreeing]
    return Measured(
        Figure.of_counts(len(chosen), len(chosen) + len(invented), len(wanted)),
        sum(map(reach, wanted)),
        tuple(say_wanted(one) for row, one in enumerate(wanted) if row not in chosen),
        tuple(map(say_found, invented)),
    )


def share(asked: Iterable[tuple[bool, bool, str]]) -> Measured:
    """How many of those asked are right; each comes as right, could be right, and in words."""
    rows = list(asked)
    right = sum(is_right for is_right, _, _ in rows)
    return Measured(
        Figure.of_counts(right, len(rows), len(rows)),
        sum(could for _, could, _ in rows),
        tuple(words for is_right, _, words in rows if not is_right),
    )


def grouped(wanted: Mapping[str, Sequence[str]], found: Mapping[str, Sequence[str]]) -> Measured:
    """B³ of named groups; an item that no group of `found` holds was missed.

    At best, what was found of a group would stand together, and nothing else with it.
    """
    held = {item for group in found.values() for item in group}
    told = {name: [item for item in group if item in held] for name, group in wanted.items()}
    reachable = sum(len(told[name]) ** 2 / len(wanted[name]) for name in wanted if wanted[name])
    return Measured(
        b_cubed(wanted.values(), found.values()),
        reachable,
        tuple(_cut(told, found, "is cut into")),
        tuple(_cut(found, told, "joins")),
    )


def _cut(
    groups: Mapping[str, Sequence[str]], others: Mapping[str, Sequence[str]], how: str
) -> Iterator[str]:
    """A line for each group whose items lie in more than one of the others."""
    of = {item: name for name, group in others.items() for item in group}
    for name, group in groups.items():
        parts: defaultdict[str, list[str]] = defaultdict(list)
        for item in group:
            parts[of[item]].append(item)
        if len(parts) > 1:
            shown = " | ".join(f"{other}: {', '.join(items)}" for other, items in parts.items())
            yield f"{name} {how} {shown}"
