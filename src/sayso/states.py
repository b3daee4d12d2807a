"""The states of the world: which one a name, an adjective, a capital or a seat of government names.

Codes are those of ISO 3166, and EU for the Union; the words stand in `lang/en_states.py`. A state
that is not in the table (or invented) is known by its own name to whoever asks.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from sayso.fold import fold
from sayso.lang.en_states import STATES

_WORD = re.compile(r"[^\W_]+")
_ROWS = [[cell.split(";") for cell in row.split("|")] for row in STATES.strip().splitlines()]


def _column(*numbers: int) -> Iterator[tuple[str, str]]:
    """The words of some columns, each with its code."""
    for row in _ROWS:
        for number in numbers:
            yield from ((word, row[0][0]) for word in row[number] if word)


# As texts write them ("South Korean", "Briton").
DEMONYMS: Mapping[str, str] = dict(_column(2, 3))
# Folded: whoever asks knows whether it was written as a name.
SEATS: Mapping[str, str] = {fold(word): code for word, code in _column(5)}


@cache
def _codes() -> dict[tuple[str, ...], str]:
    """Each name in folded words with its code; a capital is its own state's before another's seat.

    Nouns of people are left out: folded, too many are other words ("pole").
    """
    words = [*_column(5), *_column(1, 2, 4)]
    return {tuple(_WORD.findall(fold(word))): code for word, code in words}


@cache
def _longest() -> dict[str, int]:
    """For the first word of any name, the most words that a name opening with it has."""
    longest: dict[str, int] = {}
    for name in _codes():
        longest[name[0]] = max(longest.get(name[0], 0), len(name))
    return longest


def state_at(words: Sequence[str], index: int) -> tuple[str, int]:
    """The code of the state named from `index` on, and how many words name it; ("", 0) for none.

    The words are folded; apostrophes and hyphens part them.
    """
    left = len(words) - index
    for length in range(min(_longest().get(words[index], 0), left), 0, -1):
        code = _codes().get(tuple(words[index : index + length]))
        if code:
            return code, length
    return "", 0
