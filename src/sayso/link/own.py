"""A party's own words: which of its claims may be a move from which others.

Takes all claims of a party, in order of telling; returns pairs of an earlier and a later one that
stand in different propositions and yet speak of one matter: they share a word that tells and say
the opposite, they foretell for one day, or they stand side by side and one takes the other back.
Each claim meets few others: the last that has a word of its, never all.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sayso.link.kin import Kin
from sayso.link.material import Material
from sayso.link.replies import denies_it, side_by_side
from sayso.link.stances import Side, has_position, leaning
from sayso.link.windows import window_of
from sayso.model import Claim

_LAST = 4  # claims of a party with one word that a later one is held against


def moves(material: Material, kin: Kin, ordered: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of an earlier and a later claim of one party, each once, the nearest first."""
    seen: set[tuple[str, str]] = set()
    for pairs in (_opposed(kin, ordered), _one_day(material, ordered), _taken_back(kin, ordered)):
        for before, after in pairs:
            apart = kin.proposition[before.id] != kin.proposition[after.id]
            if apart and (before.id, after.id) not in seen:
                seen.add((before.id, after.id))
                yield before, after


def _opposed(kin: Kin, ordered: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Claims with a telling word in common of which one holds what the other does not."""
    last: defaultdict[str, list[Claim]] = defaultdict(list)
    for after in ordered:
        if not has_position(after):
            continue
        near = {one.id: one for word in kin.words(after) for one in last[word][-_LAST:]}
        found = [
            one
            for one in near.values()
            if _is_opposite(leaning(one), leaning(after)) and kin.related(one, after)
        ]
        for one in found[-1:]:
            yield one, after
        for word in kin.words(after):
            last[word].append(after)


def _is_opposite(was: Side, now: Side) -> bool:
    return was is not now and was is not Side.OPEN


def _one_day(material: Material, ordered: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Claims that foretell something for one and the same day."""
    last: dict[object, Claim] = {}
    for after in ordered:
        window = window_of(material, after)
        if window is None or window.end is None:
            continue
        if window.end in last:
            yield last[window.end], after
        last[window.end] = after


def _taken_back(kin: Kin, ordered: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Claims told side by side of which the second says that the first is not so."""
    place = {one.id: at for at, one in enumerate(ordered)}
    for before, after in side_by_side(ordered):
        if denies_it(kin, before, after) and place[before.id] < place[after.id]:
            yield before, after
