"""Replies: a claim that takes up what its document told just before it.

Takes claims; returns pairs that stand side by side, and of them those in which the second says the
opposite or gives another number in few words ("there were 3,000"), and claims that correct a
number ("twelve, not nine") with those that give it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sayso.link import english
from sayso.link.focus import opposed
from sayso.link.kin import Kin
from sayso.link.material import Material
from sayso.link.numbers import agree, counts_people
from sayso.link.stances import has_position
from sayso.link.words import features, tokens
from sayso.model import Claim, Quantity, Stance

_NEAR = 160  # characters between two claims that stand side by side
_SHORT = 5  # words of a reply that only takes up what was said
_OPENING = 8  # words in which a speaker owns to an error
_TURN = 12  # words from a number to the one that it is set off from
_GIVERS = 30  # claims that give one number among which the corrected one is looked for


def side_by_side(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Each claim with the next of its document, where nothing much stands between them."""
    held: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.content:
            held[claim.document_id].append(claim)
    for document_id in sorted(held):
        ordered = sorted(held[document_id], key=lambda one: (one.content[0].start, one.id))
        for before, after in pairwise(ordered):
            gap = after.content[0].start - before.content[-1].end
            if 0 <= gap <= _NEAR:
                yield before, after


def denies_it(kin: Kin, before: Claim, after: Claim) -> bool:
    """Whether the second says that the first is not so, in its words or in one that takes them up.

    "That" opens a clause and takes up nothing.
    """
    if not opposed(before, after):
        return False
    words = [token.word for token in tokens(after.words) if token.word != "that"]
    if words and len(words) <= _SHORT and words[0] in english.TAKES_UP:
        return True
    answers = after.stance is Stance.DENIES and bool(kin.words(before) & kin.words(after))
    return answers or kin.related(before, after)


def admissions(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """What one party said in a document, with the claim after it in which it owns to an error."""
    held: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.content:
            held[claim.document_id].append(claim)
    for document_id in sorted(held):
        ordered = sorted(held[document_id], key=lambda one: (one.content[0].start, one.id))
        for before, after in pairwise(ordered):
            if has_position(before) and not _admits(before) and _admits(after):
                yield before, after


def _admits(claim: Claim) -> bool:
    """Whether the speaker owns to an error in the first words ("we were wrong")."""
    opening = [token.word for token in tokens(claim.words)[:_OPENING]]
    return bool(english.ERRORS & set(opening)) and bool(english.OWNERS & set(opening[:3]))


def other_number(before: Claim, after: Claim) -> tuple[Quantity, Quantity] | None:
    """The number of the first and the bare one that the second has instead."""
    told = [one.quantity for one in before.quantities if one.quantity]
    bare = [one.quantity for one in after.quantities if one.quantity and not one.quantity.counted]
    found = tokens(after.words)
    words = [feature for feature in features(found) if not feature.key[:1].isdigit()]
    takes_up = any(token.word in english.TAKES_UP for token in found[:2])
    if len(told) != 1 or len(bare) != 1 or not takes_up or told[0].unit or bare[0].unit:
        return None
    if {word.key for word in words} - english.NUMBER_WORDS:
        return None
    return None if agree(told[0], bare[0]) else (told[0], bare[0])


def corrected(material: Material) -> Iterator[tuple[Claim, Claim, str]]:
    """Each claim that corrects a number with one that gives it, and both numbers in words."""
    givers: defaultdict[float, list[Claim]] = defaultdict(list)
    for claim in material.claims:
        for value in {one.quantity.low for one in claim.quantities if one.quantity}:
            givers[value].append(claim)
    for claim in material.claims:
        turned = _set_off(claim)
        if turned is None:
            continue
        new, old = turned
        near = [one for one in givers.get(old, [])[:_GIVERS] if one.id != claim.id]
        best = max(near, key=lambda one: (_alike(one, claim), one.id), default=None)
        if best is not None and _alike(best, claim) and _set_off(best) is None:
            yield best, claim, f"“{new:,.6g}” and not “{old:,.6g}”"


def _set_off(claim: Claim) -> tuple[float, float] | None:
    """The number that a claim gives, and the one that it is "not"."""
    found = tokens(claim.words)
    last: tuple[int, float] | None = None
    for index, token in enumerate(found):
        value = _value(token.surface)
        if value is None:
            continue
        if index and found[index - 1].word == "not":
            if value == 1 or last is None or index - last[0] > _TURN:  # "not one" is none
                continue
            return (last[1], value) if last[1] != value else None
        last = index, value
    return None


def _value(surface: str) -> float | None:
    if surface.isdigit():
        return float(surface)
    return english.NUMBERS.get(surface.lower())


def _alike(left: Claim, right: Claim) -> int:
    """Words that both have; one more where both count people."""
    mine, theirs = ({one.key for one in features(tokens(c.words))} for c in (left, right))
    people = counts_people(left) and counts_people(right)
    return len({word for word in mine & theirs if not word.isdigit()}) + people
