"""What numbers of a list share: takes tokens and the quantities so far.

list = number {"," number} ("and" | "or") number what        5, 7 and 12 drones
"""

from dataclasses import replace

from sayso.extract.lang.en_quantities import LIST_ENDS, LIST_MARKS
from sayso.extract.quantities.found import Found
from sayso.extract.quantities.numbers import number
from sayso.extract.quantities.tokens import Tokens
from sayso.model import Quantity


def shared(bare: Quantity, other: Quantity) -> Quantity:
    """The quantity with what the other counts, where it does not say so itself."""
    if bare.unit or bare.counted:
        return bare
    return replace(bare, unit=other.unit, counted=other.counted)


def listed(tokens: Tokens, results: list[Found]) -> None:
    """ "5, 7 and 12 drones": those before count what the last one counts."""
    last = results[-1]
    before = results[-2].end if results[1:] else last.start
    ends = {token.low for token in tokens[before : last.start]}
    if not ends & LIST_ENDS or not (last.quantity.unit or last.quantity.counted):
        return
    for index in range(len(results) - 2, -1, -1):
        one = results[index]
        between = {token.low for token in tokens[one.end : results[index + 1].start]}
        if not between <= LIST_MARKS or one.quantity.unit or one.quantity.counted:
            break
        results[index] = replace(one, quantity=shared(one.quantity, last.quantity))


def goes_on(tokens: Tokens, index: int) -> bool:
    """Whether a list of numbers goes on behind a number: "5, 7 and …", "two- and three-…"."""
    at = index
    while tokens[at].low in LIST_MARKS and at < index + 3:
        at += 1
    return at > index and number(tokens, at) is not None
